import Foundation
import HTTPTypes
import Kernel

@testable import Server

/// What a walk takes up on its way: forms, addresses, ids, secrets and letters.
extension FuzzRun {
  /// Forms and addresses on pages are taken up by whoever saw them.
  mutating func learn(_ answer: Door.Answered, of page: String, as person: FuzzPerson) {
    guard answer.status < 500, answer.body.count < 400_000, answer.headers[.contentType]?.hasPrefix("text/html") == true else { return }
    // Reading takes longer than answering, and most pages were read before.
    guard readings[page, default: 0] < 5 || values.chance(20) else { return }
    readings[page, default: 0] += 1
    let (forms, links) = FuzzSheet.read(answer.text)
    for form in forms {
      let method: HTTPRequest.Method = form.isPost ? .post : .get
      guard let route = route(method, form.action), Self.isWalked(route) else { continue }
      if form.isPost {
        Self.keep((form, person), in: &self.forms[route.path, default: []], &values)
      } else {
        let pairs = form.fields.map { ($0.name, values.chance(60) ? values.one(of: $0.choices) : values.field($0.name)) }
        Self.keep((Self.target(String(form.action.prefix { $0 != "?" }), pairs), person), in: &self.links[route.path, default: []], &values)
      }
    }
    for link in links {
      guard let route = route(.get, link), route.operation == nil, Self.isWalked(route) else { continue }
      Self.keep((link, person), in: &self.links[route.path, default: []], &values)
    }
  }

  /// What opens a cart, and what a guest's browser is told to keep.
  mutating func learnSecrets(_ answer: Door.Answered, as person: FuzzPerson) {
    if answer.status == 201, let secret = answer.json["secret"]?.text, let cart = answer.json["cart"]?["id"]?.text, secrets.count < 500 { secrets[cart] = secret }
    guard person.isGuest, let place = people.firstIndex(where: { $0.name == person.name }) else { return }
    for line in answer.headers[values: .setCookie] {
      let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0] == "cart" || pair[0] == "orders" { people[place].keep(String(pair[0]), String(pair[1])) }
    }
  }

  /// Codes and links of letters are tried by whoever is there.
  mutating func learn(_ letters: [[String: String]]) {
    for letter in letters {
      if let code = letter["code"], let contact = letter["address"] { codes = codes.suffix(20) + [["contact": contact, "code": code]] }
      for (name, value) in letter.sorted(by: { $0.key < $1.key }) {
        if name == "code", values.codes.count < 50 { values.codes.append(value) }
        guard value.hasPrefix("http://shop.test/"), let route = route(.get, value.dropFirst("http://shop.test".count)), Self.isWalked(route) else { continue }
        if route.path == "/forgotten/{key}" { keys = keys.suffix(20) + [String(value.split(separator: "/").last ?? "")] }
        Self.keep((String(value.dropFirst("http://shop.test".count)), values.one(of: people)), in: &links[route.path, default: []], &values)
      }
    }
  }

  private static func keep<T>(_ one: T, in list: inout [T], _ values: inout FuzzValues) {
    if list.count < Self.keptMax { list.append(one) } else if values.chance(20) { list[values.dice.below(list.count)] = one }
  }

  /// Ids in answers are sent back to other doors.
  mutating func learn(_ answer: Door.Answered) {
    guard answer.status < 300, answer.body.count < 200_000, values.ids.count < 3000 else { return }
    var found: [String] = []
    func look(_ json: JSON) {
      switch json {
      case .string(let text): if (8...19).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) { found.append(text) }
      case .array(let items): items.prefix(20).forEach(look)
      case .object(let members): members.forEach { look($0.value) }
      default: return
      }
    }
    look(answer.json)
    for id in found.prefix(8) where !values.ids.contains(id) { values.ids.append(id) }
  }

  nonisolated(unsafe) static var note: (@Sendable (FuzzCase) -> Void)? = {
    guard let path = ProcessInfo.processInfo.environment["MADANG_FUZZ_LAST"] else { return nil }
    return { sent in try? sent.description.write(toFile: path, atomically: false, encoding: .utf8) }
  }()
}
