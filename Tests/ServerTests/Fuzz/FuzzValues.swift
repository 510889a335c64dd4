import Foundation
import Kernel

/// What people, programs and adversaries write into a field, drawn from a seed: ordinary values, the ends of every range, and nonsense.
struct FuzzValues {
  var dice: Dice
  /// Ids that were seen in answers, and those of the yard.
  var ids: [String]
  /// What there is, by name.
  var named = FuzzNames()
  /// Whether what is drawn fits as far as one can see from outside: what is refused at the door never gets into the house.
  var isCareful = false
  /// What belongs together in this one request, by name.
  var fixed: [String: String] = [:]
  /// Codes that letters told.
  var codes: [String] = []

  init(seed: UInt64, ids: [String]) {
    dice = Dice(seed: seed)
    self.ids = ids
  }

  /// Draws what fits, whatever is drawn around it.
  mutating func careful<T>(_ draw: (inout FuzzValues) -> T) -> T {
    let before = isCareful
    isCareful = true
    defer { isCareful = before }
    return draw(&self)
  }

  private mutating func fixed(_ name: String) -> String? {
    guard let value = fixed[name] else { return nil }
    return chance(95) ? value : nil
  }

  mutating func one<T>(of list: [T]) -> T { list[dice.below(list.count)] }
  mutating func chance(_ percent: Int) -> Bool { dice.below(100) < percent }

  static let whole: [String] = [
    "0", "1", "2", "3", "5", "10", "60", "61", "99", "100", "500", "999", "1000", "12900", "1000000", "99999999", "2147483647", "2147483648", "4294967296", "9007199254740993",
    "1000000000000", "1000000000001", "292277026596", "4611686018427387904", "9223372036854775806", "9223372036854775807", "-1", "-2", "-2147483649", "-9223372036854775807",
    "-9223372036854775808",
  ]
  private static let notWhole: [String] = [
    "9223372036854775808", "-9223372036854775809", "99999999999999999999999999", "1.5", "1e3", "1e400", "-0", "+5", "00", "0x10", "NaN", "inf", "12,90", "12,900", "１２", "٣", "", " ", "１만5천", "12만원",
    "12,000~15,000", "$5", "-1만", "1/2", "%", "null",
  ]
  private static let times: [String] = [
    "2026-11-21", "2026-11-28", "2024-02-29", "2026-02-29", "2000-01-01", "1970-01-01", "0001-01-01", "0000-00-00", "9999-12-31", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z",
    "2026-11-21T13:00:00+09:00", "2026-11-21T24:00:00Z", "2024-06-30T23:59:60Z", "2026-11-21T13:00:00.123456789+23:59", "10000-01-01", "292277026596-12-04T00:00:00Z", "2026-13-01", "2026-00-10",
    "10:00-22:00", "00:00-24:00", "22:00-02:00", "24:00-24:00", "10:00", "25:61", "-", "2026-3-8", "2026-03-08T02:30:00-05:00",
  ]
  private static let words: [String] = [
    "", " ", "a", "니트", "김하늘", "seongsu", "knit", "KN-1", "SC-1", "ko", "en", "wool-scarf", "test-approve", "test-limit", "test-timeout", "test-decline", "wallet", "card", "1", "on", "true", "false", "11", "11200",
    "haneul@example.kr", "a@b", "010-1234-5678", "+82 10 1234 5678", "04524", "8801234567893", "M261121-AAAAAA", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "e\u{301}", "👩‍👩‍👧‍👦", "\u{202E}abc", "\u{200D}\u{200B}",
    "' OR 1=1 --", "<script>alert(1)</script>", "{name}[은/는]", "%", "%_!", "\\", "../../etc/passwd", "=HYPERLINK(\"x\")", "\"\"", "a\nb", "a\tb", "\u{7F}", "\u{1}", "https://example.com/a.png", "http://[::1]/", "//evil", "/cart",
    "a,b,c", "{}", "[]", "null", "안녕 {site}", "#1F6F5C", "37.5,127.0", "-90,-180", "91,181", "1e308,1e308", "nan,nan", "0-", "-0", "0--9223372036854775808", "9223372036854775807-9223372036854775807", "-9223372036854775808-5",
  ]

  mutating func number() -> String { isCareful ? one(of: ["1", "1", "2", "3", "5", "1000", "12900"]) : chance(75) ? one(of: Self.whole) : one(of: Self.notWhole) }

  mutating func text() -> String {
    switch dice.below(20) {
    case 0: return String(repeating: one(of: ["a", "가", "é", "👍🏽", "\u{1100}", "🇰🇷"]), count: one(of: [30, 61, 201, 301, 2000, 5000]))
    case 1: return "a" + String(repeating: "\u{301}", count: one(of: [29, 30, 31, 3000, 40_000]))
    case 2: return number()
    case 3: return one(of: Self.times)
    case 4: return id()
    case 5: return cursor()
    default: return one(of: Self.words)
    }
  }

  mutating func id() -> String {
    if isCareful, !ids.isEmpty { return one(of: ids) }
    return anyID()
  }

  private mutating func anyID() -> String {
    switch dice.below(12) {
    case 0: return one(of: ["0", "1", "-1", "9223372036854775807", "9223372036854775808", "", "x", "007", "７"])
    case 1: return number()
    default: return ids.isEmpty ? "1" : one(of: ids)
    }
  }

  /// What bears that name, mostly; now and then something else.
  mutating func id(named name: String) -> String {
    if let value = fixed(name) { return value }
    let known = named[name]
    return known.isEmpty || !isCareful && chance(20) ? id() : one(of: known)
  }

  /// The same where an id is a number.
  private mutating func number(named name: String) -> String {
    if let value = fixed(name) { return value }
    let known = named[name].filter { Int64($0) != nil }
    return known.isEmpty || !isCareful && chance(20) ? id() : one(of: known)
  }

  /// A cursor with keys at the ends of every range: what lists believe of where they stand.
  mutating func cursor() -> String {
    var keys: [JSON] = []
    let first = ["relevance", "newest", "price-up", "price-down", "popular", "rating"]
    for place in 0..<(1 + dice.below(5)) {
      keys.append(.string(place == 0 && chance(30) ? one(of: first) : chance(80) ? one(of: Self.whole) : one(of: Self.words)))
    }
    return Encoding.base64url(JSON.array(keys).bytes)
  }

  /// A moment, as early or late as its name says.
  private mutating func moment(_ name: String) -> String {
    guard isCareful else { return time() }
    let plain = name.lowercased()
    if plain.hasPrefix("start") || plain == "from" { return one(of: ["2026-11-20T00:00:00Z", "2026-11-21T03:00:00Z"]) }
    return plain.hasPrefix("end") || plain == "until" ? one(of: ["2026-12-20T00:00:00Z", "2027-01-01T00:00:00Z"]) : time()
  }

  mutating func time() -> String { isCareful ? one(of: ["2026-11-21T03:00:00Z", "2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z", "2027-01-01T00:00:00Z"]) : chance(85) ? one(of: Self.times) : text() }

  /// For a field of that name: mostly what fits, now and then anything.
  mutating func field(_ name: String) -> String {
    if let value = fixed(name) { return value }
    let plain = name.lowercased()
    if !isCareful, chance(12) { return text() }
    if isCareful, let fit = fits(plain) { return one(of: fit) }
    if ["after", "cursor", "before"].contains(plain) { return cursor() }
    if ["starts", "ends", "day", "noticed", "at", "spans", "from", "until"].contains(plain) || plain.hasPrefix("day") && plain.count == 4 { return time() }
    let numbers = ["amount", "price", "was", "fee", "free", "days", "priority", "quantity", "level", "stars", "n", "rank", "limit", "size", "pieces", "floor", "number", "choice", "position", "grams", "count", "line-"]
    if numbers.contains(where: { plain == $0 || plain.hasPrefix($0) || plain.hasSuffix("-" + $0) }) { return number() }
    let names = ["variant", "place", "to", "consignment", "merchant", "mall", "operator", "transfer", "payment", "workplace", "id", "category", "brand", "store", "upto", "session", "order"]
    if names.contains(plain) || !named[plain].isEmpty && chance(80) { return chance(85) ? id(named: plain) : one(of: Self.words) }
    if isCareful { return one(of: fits(plain) ?? ["니트", "김하늘", "seongsu", "knit", "월요일에 쉬어요"]) }
    return chance(20) ? one(of: fits(plain) ?? Self.words) : chance(60) ? one(of: Self.words) : text()
  }

  /// What a person would write there.
  private mutating func fits(_ plain: String) -> [String]? {
    switch plain {
    case "login", "email", "contact": ["haneul@example.kr", "bora@example.kr", "010-1234-5678"] + named["login"]
    case "password", "old": [FuzzYard.password, FuzzYard.password, "another long password"]
    case "amount": ["1000", "5000", "12900", "50000"]
    case "price": ["9000", "12900", "39000"]
    case "was": ["", "45000"]
    case "day": ["2026-11-30", "2026-12-24", "2026-12-25"]
    case "starts": ["2026-11-20", "2026-11-20T10:00"]
    case "ends": ["2026-12-20", "2026-12-20T22:00"]
    case "spans", "day1", "day2", "day3", "day4", "day5", "day6", "day7", "holidays": ["10:00-22:00", "", "11:00-15:00, 17:00-21:00"]
    case "uses": ["", "1", "50"]
    case "title", "text", "words": ["월요일에 쉬어요", "Closed on Monday"]
    case "stars": ["1", "3", "5"]
    case "region": ["11200"]
    case "site": ["madang"]
    case "gtin": ["8801234567893", ""]
    case "address", "road": ["서울특별시 중구 세종대로 110"]
    case "picture": ["https://example.com/a.png"]
    case "point": ["37.5445, 127.0557"]
    case "registration": ["121-81-10139"]
    case "number": ["B\(dice.below(10_000))", "\(dice.below(500))"]
    case "handle": ["h\(dice.below(100_000))"]
    case "agreements": ["terms", "collection"]
    case "purpose": ["analytics", "marketing", "location"]
    case "given": ["true", "false", "yes", "no"]
    case "age": ["of-age"]
    case "sort": ["job"]
    case "kind": ["product", "place", "brand"]
    case "theme": ["madang", "classic"]
    case "key": ["key-\(dice.below(100_000))-0123456789"]
    case "phone": ["010-1234-5678", "02-123-4567"]
    case "postcode": ["04524"]
    case "currency": ["KRW"]
    case "language", "lang": ["ko", "en"]
    case "instrument", "tender", "choice": ["test-approve", "test-decline", "test-timeout", "wallet", "saved"]
    case "gateway": ["test-card"]
    case "goods": ["lost", "sellable", "damaged"]
    case "saved", "filled": ["new"]
    case "carrier": ["cj", "hanjin", "epost", "우체국택배", "퀵"]
    case "waybill": ["123456789012"]
    case "reason", "why", "note": ["월요일에 쉬어요", "다 팔렸어요", "It shrank"]
    case "sku": ["KN-1", "SC-1"] + named["sku"]
    case "category": ["fashion/women/knit", "cafe", "grocery"]
    case "code": named["code"] + codes + ["123456"]
    case "latitude": ["37.54"]
    case "longitude": ["127.05"]
    case "opens": ["09:00", "10:00"]
    case "closes": ["20:00", "22:00", "24:00"]
    default: nil
    }
  }

  /// A value after a JSON Schema; now and then one that breaks it.
  mutating func json(_ schema: JSON, named: [String: JSON], name: String = "", depth: Int = 0) -> JSON {
    if let value = fixed[name], chance(95) {
      switch schema["type"]?.text {
      case "string": return .string(value)
      case "integer": return .number(value)
      default: break
      }
    }
    if !isCareful, chance(4) { return junk(depth) }
    if let path = schema["$ref"]?.text, let inner = named[String(path.split(separator: "/").last ?? "")] {
      return depth > 8 ? .null : json(inner, named: named, name: name, depth: depth + 1)
    }
    if let choices = schema["anyOf"]?.items ?? schema["oneOf"]?.items { return json(one(of: choices), named: named, name: name, depth: depth + 1) }
    if let offered = schema["enum"]?.items, isCareful || chance(93) { return isCareful && name == "age" ? "of-age" : one(of: offered) }
    switch schema["type"]?.text {
    case "null": return .null
    case "boolean": return .bool(chance(50))
    case "integer":
      if isCareful, name == "number" || name == "accepted" { return .int(1) }
      if let least = schema["minimum"]?.integer, let most = schema["maximum"]?.integer, isCareful || chance(45) { return .int(isCareful ? max(least, min(most, name == "amount" ? Int64(1000 * (1 + dice.below(20))) : Int64(1 + dice.below(3)))) : one(of: [least, most, least / 2 + most / 2, max(least, min(most, 3))])) }
      return .number(isCareful ? one(of: ["1", "2", "1000"]) : one(of: Self.whole))
    case "number" where isCareful: return .number(one(of: ["37.5445", "127.05", "1", "0"]))
    case "number": return .number(one(of: Self.whole + ["0.5", "37.5445", "127.05", "-90", "1e308", "-1e308", "1e-320"]))
    case "array":
      guard let item = schema["items"] else { return [] }
      let most = schema["maxItems"]?.integer ?? 3
      if isCareful, let offered = item["enum"]?.items, name == "agreements" { return .array(Array(offered.filter { $0.text != "privacy" })) }
      // Two of the same time of day would overlap.
      if isCareful, item["$ref"]?.text?.hasSuffix("/OpenSpanInput") == true { return .array([json(item, named: named, name: name, depth: depth + 1)]) }
      let least = schema["minItems"]?.integer ?? 1
      let count = isCareful ? Int(min(max(least, least + Int64(dice.below(2))), most)) : chance(6) ? Int(min(most.plus(1), 600)) : dice.below(4)
      return .array((0..<count).map { _ in json(item, named: named, name: name, depth: depth + 1) })
    case "object":
      var members: [JSON.Member] = []
      if isCareful, case .object(let properties)? = schema["properties"], properties.map(\.name) == ["ko", "en"] {
        return .object(properties.map { JSON.Member($0.name, .string(one(of: ["니트", "seongsu", "월요일에 쉬어요", "A cookie"]))) })
      }
      let left = isCareful ? leftOut(schema) : []
      let share = isCareful ? one(of: [0, 0, 50, 100]) : 55
      let required = Set((schema["required"]?.items ?? []).compactMap(\.text))
      if case .object(let properties)? = schema["properties"] {
        for property in properties where required.contains(property.name) ? isCareful || chance(96) : chance(isCareful && (fixed[property.name] != nil || ["title", "variants"].contains(property.name)) ? 95 : share) {
          if isCareful, left.contains(property.name) { continue }
          members.append(JSON.Member(property.name, json(property.value, named: named, name: property.name, depth: depth + 1)))
        }
      }
      if !isCareful, chance(3) { members.append(JSON.Member("surprise", 1)) }
      return .object(members)
    default:
      if schema["format"]?.text == "int64" { return .string(number(named: name)) }
      if isCareful, name == "code", schema["maxLength"]?.integer == 60 { return .string(one(of: ["colour", "wash"])) }
      if schema["format"]?.text == "date" { return .string(isCareful ? "2026-11-21" : time()) }
      if let format = schema["format"]?.text, format.hasPrefix("date") { return .string(moment(name)) }
      if isCareful, name == "address", (schema["minLength"]?.integer ?? 0) >= 8 { return .string("https://example.com/a.png") }
      if schema["pattern"]?.text == "^[A-Z]{3}$" { return isCareful ? .string("KRW") : .string(one(of: ["KRW", "KRW", "KRW", "USD", "EUR", "ABC", "krw"])) }
      return .string(field(name))
    }
  }

  /// Members of which only some may stand together.
  private mutating func leftOut(_ schema: JSON) -> Set<String> {
    guard case .object(let members)? = schema["properties"] else { return [] }
    let names = Set(members.map(\.name))
    if names.isSuperset(of: ["receive", "count", "change", "move"]) {
      let kept = one(of: ["receive", "count", "change", "move"]), known = one(of: ["variant", "code"])
      return Set(["receive", "count", "change", "move", "variant", "code"]).subtracting([kept, known]).union(kept == "move" ? [] : ["to"])
    }
    if names.isSuperset(of: ["options", "variants"]) { return chance(80) ? ["options"] : [] }
    if names.isSuperset(of: ["choices", "gtin"]) { return chance(80) ? ["choices"] : [] }
    return names.isSuperset(of: ["role", "store", "merchant", "mall"]) ? ["store", "mall"] : []
  }

  private mutating func junk(_ depth: Int) -> JSON {
    switch dice.below(7) {
    case 0: return .null
    case 1: return .bool(chance(50))
    case 2: return .number(one(of: Self.whole + ["1.5", "1e400", "-0"]))
    case 3: return depth > 4 ? [] : .array([junk(depth + 1)])
    case 4: return .object([])
    default: return .string(text())
    }
  }
}
