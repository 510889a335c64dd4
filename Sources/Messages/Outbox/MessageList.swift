import Kernel
import Parties
import Storage

/// What went to whom, newest first, as the console and a member's own data list it.
package enum MessageList {
  /// Which messages are looked for.
  package struct Wish: Sendable, Equatable {
    /// Those about this merchant's orders; all of them when nil.
    package var merchant: PartyID?
    package var state: Message.State?
    /// An order's number, or a whole e-mail address or telephone number.
    package var words: String

    package init(merchant: PartyID? = nil, state: Message.State? = nil, words: String = "") {
      self.merchant = merchant
      self.state = state
      self.words = words
    }
  }

  /// One page of them. A merchant looks them up by number only: whose address it is, is not theirs to try.
  package static func page(_ wish: Wish, after cursor: Cursor?, size: Int = 30, in tx: Transaction) throws -> Page<Message> {
    let last = cursor.flatMap { $0.keys.first }.flatMap { ID<Message>(text: $0) } ?? ID<Message>(Int64.max)
    let size = min(max(size, 1), 100)
    let found = try tx.rows(
      """
      SELECT \(raw: Message.columns) FROM messages_message
      WHERE id < \(last)\(condition(wish))
      ORDER BY id DESC
      LIMIT \(size + 1)
      """
    ) { try Message(&$0) }
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
  }

  /// Whether a merchant may see this one.
  package static func isOf(_ merchant: PartyID, _ message: ID<Message>, in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM messages_merchant WHERE merchant = \(merchant) AND message = \(message)", as: Int64.self) != nil
  }

  /// How many stand in each state; counted up to 1,000 each.
  package static func counts(of merchant: PartyID?, in tx: Transaction) throws -> [Message.State: Int64] {
    var counts: [Message.State: Int64] = [:]
    for state in Message.State.allCases {
      counts[state] = try tx.value(
        """
        SELECT CAST(COUNT(*) AS BIGINT) FROM (
          SELECT id FROM messages_message WHERE id > 0\(condition(Wish(merchant: merchant, state: state))) LIMIT 1000) AS standing
        """)
    }
    return counts
  }

  /// What went to one person, newest first, for that person.
  package static func of(_ parties: [PartyID], after cursor: Cursor?, size: Int = 100, in tx: Transaction) throws -> Page<Message> {
    let last = cursor.flatMap { $0.keys.first }.flatMap { ID<Message>(text: $0) } ?? ID<Message>(Int64.max)
    let found = try tx.rows(
      """
      SELECT \(raw: Message.columns) FROM messages_message
      WHERE party IN \(list: parties) AND id < \(last)
      ORDER BY id DESC
      LIMIT \(size + 1)
      """
    ) { try Message(&$0) }
    return Page(fetched: found, size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
  }

  private static func condition(_ wish: Wish) -> SQL {
    var condition: SQL = ""
    if let merchant = wish.merchant {
      condition = " AND EXISTS (SELECT 1 FROM messages_merchant m WHERE m.message = messages_message.id AND m.merchant = \(merchant))"
    }
    let ofState: SQL = wish.state.map { " AND state = \($0)" } ?? ""
    var ofWords: SQL = ""
    if !wish.words.isEmpty {
      if wish.merchant == nil, let contact = Contact(text: wish.words) {
        ofWords = " AND (address = \(contact.value) OR reference = \(wish.words.uppercased()))"
      } else {
        ofWords = " AND reference = \(wish.words.uppercased())"
      }
    }
    return "\(condition)\(ofState)\(ofWords)"
  }
}
