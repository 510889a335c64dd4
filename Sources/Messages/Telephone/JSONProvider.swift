import Kernel

/// A provider of text messages and messenger templates that speaks JSON: what it is asked, and what its answers mean.
///
/// One request a message: `POST url` with `id` (ours: the same id is the same message, however often it comes), `to`, `from`, `text`, and
/// where the kind has a template `template: {code, variables}`. It answers 2xx with `{"id": …, "state": "accepted" | "refused", "reason": …}`;
/// a 4xx is a refusal for good, with a `reason` if it likes, but for those that are about us or about the moment (401, 403, 408, 425, 429).
package struct JSONProvider: Sendable, Equatable {
  package var url: String
  package var key: String
  /// The number it is sent from, registered with the provider.
  package var from: String
  /// The provider's template for a kind of message: `orders.ready` to `TP_02`.
  package var templates: [String: String]

  package init(url: String, key: String, from: String, templates: [String: String]) {
    self.url = url
    self.key = key
    self.from = from
    self.templates = templates
  }

  /// Reads `orders.ready=TP_02,orders.shipped=TP_03`; nil on anything else.
  package static func templates(_ text: String) -> [String: String]? {
    var found: [String: String] = [:]
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      found[parts[0]] = parts[1]
    }
    return found
  }

  /// What it is asked.
  package func body(_ outgoing: Outgoing) -> JSON {
    let message = outgoing.message
    var text = outgoing.letter.short
    if message.isAdvertising {
      text = AdvertisingRules.mark + text + (outgoing.letter.refusal.map { "\n무료 수신거부 \($0)" } ?? "")
    }
    var members: [JSON.Member] = [
      .init("id", .string(message.key)), .init("to", .string(message.address)), .init("from", .string(from)), .init("text", .string(text)),
      .init("advertising", .bool(message.isAdvertising)),
    ]
    if !message.isPlain, let code = templates[message.kind] {
      let blanks = outgoing.letter.blanks.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }
      members.append(.init("template", .object([.init("code", .string(code)), .init("variables", .object(blanks))])))
    }
    return .object(members)
  }

  /// What an answer means. A fault of theirs may have come after the deed; our id makes asking again safe.
  package func outcome(status: Int, body: [UInt8], of message: Message) -> Sender.Outcome {
    let answer = try? JSONReader.read(body)
    func trouble(_ sort: SendingTrouble.Sort) -> String {
      SendingTrouble(sort, code: (200..<300).contains(status) ? nil : status, words: answer?["reason"]?.text ?? "").text
    }
    // A messenger's no is no no of the telephone: the words go as a text message.
    var refused: Sender.Outcome { !message.isPlain && templates[message.kind] != nil ? .wantsText(trouble(.refused)) : .refused(trouble(.refused)) }
    switch status {
    case 200..<300:
      switch answer?["state"]?.text {
      case "accepted": return .taken(peer: answer?["id"]?.text ?? "")
      case "refused": return refused
      default: return .unknown(trouble(.unreadable))
      }
    case 401, 403: return .later(trouble(.signIn))
    case 408, 425, 429: return .later(trouble(.refused))
    case 400..<500: return refused
    default: return .unknown(trouble(.refused))
    }
  }
}
