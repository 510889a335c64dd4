import Kernel

/// Something that fits, with one place of it put out of joint: what gets past the door and is wrong inside.
enum FuzzTwist {
  static func twisted(_ body: JSON, _ values: inout FuzzValues) -> JSON {
    var left = values.dice.below(max(1, count(body)))
    return twist(body, "", &left, &values) ?? .null
  }

  private static func count(_ json: JSON) -> Int {
    switch json {
    case .array(let items): items.reduce(1) { $0 + count($1) }
    case .object(let members): members.reduce(1) { $0 + count($1.value) }
    default: 1
    }
  }

  /// Nil where the place is left out.
  private static func twist(_ json: JSON, _ name: String, _ left: inout Int, _ values: inout FuzzValues) -> JSON? {
    left -= 1
    if left < 0 {
      left = .max
      return other(than: json, name, &values)
    }
    switch json {
    case .array(let items): return .array(items.compactMap { twist($0, name, &left, &values) })
    case .object(let members):
      return .object(members.compactMap { member in twist(member.value, member.name, &left, &values).map { JSON.Member(member.name, $0) } })
    default: return json
    }
  }

  private static func other(than json: JSON, _ name: String, _ values: inout FuzzValues) -> JSON? {
    switch values.dice.below(12) {
    case 0: return nil
    case 1: return .null
    case 2: return .string(values.id())
    case 3: return .array([json, json])
    case 4: return .string(values.text())
    default: break
    }
    switch json {
    case .string: return .string(values.chance(50) ? values.field(name) : values.chance(50) ? values.id(named: name) : values.text())
    case .number: return .number(values.one(of: FuzzValues.whole + ["1.5", "1e400", "-0", "90.0000001", "-180"]))
    case .bool(let isOn): return .bool(!isOn)
    case .array(let items): return .array(items.isEmpty ? [.null] : values.one(of: [[], Array(items.dropFirst()), items + items, Array(repeating: items[0], count: values.one(of: [3, 21, 101, 1001]))]))
    case .object(let members): return .object(members.isEmpty ? [JSON.Member("surprise", 1)] : Array(members.dropLast()))
    case .null: return .string(values.field(name))
    }
  }
}
