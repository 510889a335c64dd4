/// One page of a list and where the next one begins (keyset, never an offset).
package struct Page<Item> {
  package var items: [Item]
  package var next: Cursor?

  package init(items: [Item], next: Cursor?) {
    self.items = items
    self.next = next
  }

  /// Cuts a list that was asked for with one row more than the page holds.
  /// - Parameter passedOver: rows that were there and could not be read, at most: the list goes on behind them.
  package init(fetched: [Item], size: Int, passedOver: Int = 0, cursor: (Item) -> Cursor) {
    items = Array(fetched.prefix(max(0, size)))
    next = fetched.count + passedOver > size ? items.last.map(cursor) : nil
  }

  package func map<Other>(_ change: (Item) throws -> Other) rethrows -> Page<Other> {
    Page<Other>(items: try items.map(change), next: next)
  }
}

extension Page: Sendable where Item: Sendable {}

/// Where a page begins: the sort keys of the row before it. Opaque to callers, and nothing of it is believed: it says where a list
/// goes on, never what stands there.
package struct Cursor: Hashable, Sendable {
  package let keys: [String]
  package init(_ keys: String...) { self.keys = keys }

  /// URL-safe text.
  package var text: String { Encoding.base64url(JSON.array(keys.map(JSON.string)).bytes) }

  /// Reads what `text` wrote; nil on anything else or over 1,000 characters.
  package init?(text: String) {
    guard text.utf8.count <= 1000, let bytes = Encoding.bytes(base64url: text),
      let items = (try? JSONReader.read(bytes))?.items
    else { return nil }
    keys = items.compactMap(\.text)
    // PostgreSQL keeps no zero bytes.
    guard keys.count == items.count, !keys.isEmpty, !keys.contains(where: { $0.utf8.contains(0) }) else { return nil }
  }
}
