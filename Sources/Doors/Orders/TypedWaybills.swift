import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// Numbers of parcels that somebody typed into the list and that the step they pressed did not take: the list is shown with them again.
enum TypedWaybills {
  private static let prefix = "waybill-"
  private static let lengthMax = 40
  /// What says which list it is, besides the state.
  private static let asked = ["place", "sought", "from", "until", "after"]

  static func field(_ id: ID<Consignment>) -> String { prefix + id.description }

  /// The parcel whose number a field holds; nil for any other field.
  static func parcel(_ field: String) -> ID<Consignment>? {
    field.hasPrefix(prefix) ? ID<Consignment>(text: String(field.dropFirst(prefix.count))) : nil
  }

  /// The fields of parcels that still wait to be sent, at most as many as a list shows.
  static func waiting(_ form: Form, _ merchant: PartyID, in tx: Transaction) throws -> [(name: String, value: String)] {
    let typed = form.fields.prefix(Form.fieldsMax).filter { !$0.value.isEmpty && parcel($0.name) != nil }.prefix(DeskOrderRoutes.pageSize)
    return try typed.filter { field in
      guard let found = try parcel(field.name).flatMap({ try Consignment.find($0, in: tx) }) else { return false }
      return found.merchant == merchant && found.state == .accepted
    }.map { ($0.name, FormText.line($0.value).cut(lengthMax)) }
  }

  /// The list as it was, with what is typed in it.
  static func list(_ state: Consignment.State, _ form: Form, _ typed: [(name: String, value: String)]) -> Path {
    var path = asked.reduce(Paths.consoleOrders.with("state", state.rawValue)) { $0.with($1, form[$1].cut(200)) }
    guard !typed.isEmpty else { return path }
    for (name, value) in typed { path = path.with(name, value) }
    return path.with("carrier", FormText.line(form["carrier"]).cut(60)).with("other-carrier", FormText.line(form["other-carrier"]).cut(60))
  }

  /// What the list's address says was typed.
  static func read(_ call: Call, _ rows: [ID<Consignment>]) -> FormEntry {
    var values: [String: String] = [:]
    for name in rows.map(field) + ["carrier", "other-carrier"] { values[name] = call.query(name).map { FormText.line($0).cut(60) } }
    return FormEntry(values: values)
  }
}
