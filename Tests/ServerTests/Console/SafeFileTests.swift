import Catalog
import Foundation
import Inventory
import Kernel
import Storage
import Testing
import Trade
import Web

@testable import Wire

/// What a spreadsheet would run leaves no desk in a file, and a telephone number stands there in plain figures.
@Suite(.everyEngine) struct SafeFileTests {
  private static let formula = "=HYPERLINK(\"https://x.example\",\"눌러요\")"

  /// Cells as a spreadsheet reads them: the marks around a cell are no part of it.
  private func cells(_ csv: String) -> [String] {
    var cells: [String] = [], cell = "", isQuoted = false
    for character in csv.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n") {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, "\n" where !isQuoted:
        cells.append(cell)
        cell = ""
      default: cell.append(character)
      }
    }
    return cells + [cell]
  }

  private func runs(_ cells: [String]) -> [String] { cells.filter { cell in ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"].contains { cell.hasPrefix($0) } } }

  /// Five pieces of a product whose words would run in a spreadsheet.
  private func stocked(_ yard: ConsoleYard, english: String, choice: String, sku: String) throws -> ID<Variant> {
    try yard.door.database.writeNow { tx in
      var sheet = ProductSheet(handle: "formula", title: Words(Self.formula, english))
      sheet.category = "fashion/women/knit"
      sheet.options = [ProductOption(name: Words("색"), choices: [Words(choice)])]
      sheet.variants = [VariantSheet(sku: sku, price: .won(9_000))]
      sheet.variants[0].choices = [choice]
      let saved = try CreateProduct(by: yard.merchant, merchant: yard.merchant, sheet: sheet).run(in: tx)
      let lines = [StockMovement.Line(variant: saved.variants[0].raw, quantity: 5)]
      _ = try ReceiveStock(merchant: yard.merchant, location: yard.warehouse, lines: lines, by: yard.merchant).run(in: tx)
      return saved.variants[0]
    }
  }

  @Test func noFormulaLeavesInTheFileOfOrders() async throws {
    let yard = try ConsoleYard()
    let variant = try stocked(yard, english: "+Formula", choice: "@검정", sku: "-1+1")
    let number = try yard.door.database.writeNow { tx in
      let cart = try OpenCart(site: yard.site.raw, owner: yard.buyer).run(in: tx).id
      try AddToCart(cart: cart, variant: variant.raw, quantity: Quantity(1)).run(in: tx)
      let recipient = Recipient(name: "=1+1", phone: "+82 10 5555 6666", postcode: "04524", address: "@서울 중구", detail: "1층", note: "-10℃ 보관")
      let offer = try StartCheckout(cart: cart, buyer: yard.buyer, recipient: recipient, collectAt: [], language: .korean).run(.catalog, in: tx)
      return try PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order.number
    }
    let file = try await yard.get("/console/orders/orders.csv", as: yard.owner).text
    let cells = cells(file)
    #expect(cells.contains(number) && runs(cells) == [])
    // Whoever reads it sees what was written, behind the mark.
    for text in ["'=1+1", "'@서울 중구 1층", "'-10℃ 보관", "'-1+1"] { #expect(cells.contains(text), "\(text)") }
    #expect(file.contains("'=HYPERLINK(") && cells.contains { $0.hasPrefix("'+82") })
    #expect(cells.contains { $0.contains("@검정") })
  }

  @Test func noFormulaLeavesInTheFileOfStockAndTheFileComesBackAsItWas() async throws {
    let yard = try ConsoleYard()
    let variant = try stocked(yard, english: "Formula", choice: "＠검정", sku: "=cmd|FX")
    let file = try await yard.get("/console/stock/stock.csv", as: yard.owner).text
    let all = cells(file)
    #expect(all.contains("V\(variant)") && runs(all) == [])
    #expect(all.contains("'=cmd|FX") && file.contains("'=HYPERLINK("))
    // By its label alone, as the file wrote it, the row is understood.
    let row = "sku,place,count\n'=cmd|FX,창고,8\n"
    let part = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"stock.csv\"\r\nContent-Type: text/csv\r\n\r\n\(row)\r\n--cut--\r\n"
    let headers = ["Cookie": yard.owner, "Content-Type": "multipart/form-data; boundary=cut", "Sec-Fetch-Site": "same-origin"]
    #expect(try await yard.door.send(.post, "/console/stock/file", headers, body: Array(part.utf8)).status == 200)
    #expect(try yard.door.database.readNow { try ShelfStock.of([variant.raw], in: $0)[variant.raw]?[yard.warehouse]?.free } == 8)
  }

  @Test(arguments: [
    ("０１０－１２３４－５６７８", "010-1234-5678"), ("010–7777–8888", "010-7777-8888"), ("010 1234\u{200B} 5678", "010 1234 5678"), ("010-1234-5678", "010-1234-5678"),
  ])
  func aTelephoneNumberStandsInTheFileInPlainFigures(_ typed: String, _ plain: String) async throws {
    let yard = try ConsoleYard()
    _ = try yard.order(1, collects: false, to: "김하늘", phone: typed)
    let row = try await yard.get("/console/orders/orders.csv", as: yard.owner).text.split(separator: "\r\n")[1]
    #expect(row.contains(",김하늘,\(plain),04524,"), "\(row)")
  }
}
