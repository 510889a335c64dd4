import Catalog
import Inventory
import Kernel
import Parties
import Trade
import Wire

/// What was typed into the grid of stock: the page it stood on, and a row for each cell that is not empty.
struct StockGridForm {
  struct Cell {
    var name: String
    var variant: ID<Variant>
    var place: ID<StockLocation>
    var text: String
  }

  let view: StockView
  let key: String
  let to: String
  let note: String
  let cells: [Cell]
  private let receiver: ID<StockLocation>?

  init(_ form: Form) {
    let fields = Dictionary(form.fields.map { ($0.name, FormText.tidy($0.value)) }) { first, _ in first }
    view = StockView(StockView.Mode(rawValue: fields["mode"] ?? "") ?? .count) { fields[$0] }
    key = fields["key"] ?? ""
    to = fields["to"] ?? ""
    note = (fields["note"] ?? "").cut(200)
    receiver = ID<StockLocation>(text: fields["to"] ?? "")
    var seen: Set<String> = []
    cells = form.fields.compactMap { field in
      let text = FormText.tidy(field.value), parts = field.name.split(separator: "-")
      guard !text.isEmpty, parts.count == 3, parts[0] == "n", let variant = ID<Variant>(text: String(parts[1])), let place = ID<StockLocation>(text: String(parts[2])),
        seen.insert(field.name).inserted
      else { return nil }
      return Cell(name: field.name, variant: variant, place: place, text: text.cut(40))
    }
  }

  /// What is wrong with the form as a whole, by field.
  func whole(in language: Language) -> [String: String]? {
    if cells.isEmpty { return ["": StockPhrases.nothingTyped.text(in: language)] }
    if view.mode == .move, receiver == nil { return ["to": StockPhrases.toMissing.text(in: language)] }
    return nil
  }

  /// The rows, numbered by their cells.
  var rows: [StockRow] {
    cells.enumerated().compactMap { number, cell in
      guard let pieces = try? WrittenNumber.read(cell.text) else { return nil }
      let deed: StockRow.Deed = switch view.mode {
      case .receive: .receive(pieces)
      case .count: .count(pieces)
      case .move: .move(pieces, to: receiver ?? cell.place)
      }
      return StockRow(number: number, goods: .variant(cell.variant), place: cell.place, deed: deed)
    }
  }

  /// Cells that hold no number.
  var unread: [StockListOutcome.Refused] {
    cells.enumerated().compactMap { number, cell in
      do throws(WrittenNumber.No) {
        _ = try WrittenNumber.read(cell.text)
        return nil
      } catch {
        return StockListOutcome.Refused(row: number, NoStockRow.notANumber(error, said: cell.text))
      }
    }
  }
}

extension StockView {
  /// What an address or a form asks for, by the names of its fields.
  init(_ mode: Mode, _ field: (String) -> String?) {
    self.init(
      mode: mode, words: FormText.tidy((field("q") ?? "").cut(100)), product: field("product").flatMap { ID<Product>(text: $0) },
      place: field("place").flatMap { ID<StockLocation>(text: $0) }, onlyLow: field("low") == "1", cursor: field("after").flatMap(Cursor.init(text:)))
  }

  /// What the address of a page asks for; where it says nothing, people write down what comes in, or count where that is all they may do.
  init(_ call: Call, _ seat: Seat) {
    let usual: Mode = seat.may(.moveStock) ? .receive : .count
    self.init(call.query("mode").flatMap(Mode.init(rawValue:)) ?? usual) { call.query($0) }
  }
}
