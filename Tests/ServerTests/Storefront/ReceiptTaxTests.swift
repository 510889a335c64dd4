import Catalog
import Inventory
import Kernel
import Parties
import Purse
import Storage
import Testing
import Trade

@testable import Wire

/// The receipt, the order's page and the API say the same tax where one parcel holds taxed and untaxed goods.
@Suite(.everyEngine) struct ReceiptTaxTests {
  /// Untaxed rice for 39,000 won and a taxed cup for 11,000, received; then one of them came back as faulty.
  private func returned(_ line: Int64) async throws -> [String] {
    let yard = try ShopYard()
    let browser = Browser(yard.door), merchant = yard.merchant
    let (order, secret) = try yard.database.writeNow { tx in
      let buyer = try OpenParty(.member, name: Phrase("김하늘", "Kim")).run(in: tx)
      try TopUp(member: buyer, amount: .won(200_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
      let site = try tx.one("SELECT id FROM catalog_site ORDER BY id LIMIT 1") { try $0.next(Int64.self) }
      let sheets = [("rice", "햅쌀", Int64(39_000), Product.TaxClass.exempt), ("cup", "머그", 11_000, .standard)].map { handle, title, price, tax in
        var sheet = ProductSheet(handle: handle, title: Words(title, handle))
        sheet.category = "food/grain"
        (sheet.status, sheet.tax) = (.active, tax)
        sheet.variants = [VariantSheet(sku: handle, price: .won(price))]
        return sheet
      }
      let saved = try SaveProducts(merchant: merchant, sheets: sheets).run(in: tx).saved
      let place = try OpenStockLocation(merchant: merchant, kind: .warehouse, name: Phrase("물류센터", "Depot"), ships: true, collects: false).run(in: tx)
      let variants = saved.flatMap(\.variants)
      try ReceiveStock(merchant: merchant, location: place, lines: variants.map { .init(variant: $0.raw, quantity: 5) }, by: merchant).run(in: tx)
      let cart = try OpenCart(site: site, owner: buyer).run(in: tx).id
      for variant in variants { try AddToCart(cart: cart, variant: variant.raw, quantity: Quantity(1)).run(in: tx) }
      let recipient = Recipient(name: "김하늘", phone: "010-1234-5678", postcode: "04524", address: "서울 중구 세종대로 110", detail: "1층")
      let offer = try StartCheckout(cart: cart, buyer: buyer, recipient: recipient, collectAt: [], language: .korean).run(.catalog, in: tx)
      let order = try PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order
      let parcel = try Consignment.all(of: order.id, in: tx)[0]
      try AcceptConsignment(consignment: parcel.id, by: merchant).run(in: tx)
      try ShipConsignment(consignment: parcel.id, carrier: "한빛택배", waybill: "1234567890", by: merchant).run(in: tx)
      _ = try DeliverConsignment(consignment: parcel.id, by: merchant).run(in: tx)
      let asked = try AskReturn(consignment: parcel.id, buyer: buyer, reason: .faulty, note: "", pieces: [line: 1]).run(in: tx)
      try AcceptReturn(asked, by: merchant, restocks: false).run(in: tx)
      return (order, try OpenSession(buyer, device: "test").run(in: tx))
    }
    browser.setCookie(SessionCookie.name(isSecure: false), secret.text)
    let shown = try await yard.door.get("/api/v1/orders/\(order.id)", ["Authorization": "Bearer \(secret.text)"]).json
    #expect(shown.at("vat", "amount")?.integer == 1000)
    var said = [shown.at("left", "amount")?.integer, shown.at("vatLeft", "amount")?.integer].map { "\($0 ?? -1)" }
    for path in ["/orders/\(order.number)/receipt", "/orders/\(order.number)"] {
      let page = try await browser.get(path).text
      said.append(page.contains("부가가치세 1,000원 포함") ? "1,000" : page.contains("부가가치세 ") && page.contains("원 포함") ? "?" : "-")
    }
    return said
  }

  @Test func untaxedGoodsThatCameBackLeaveTheTaxAsItWas() async throws {
    #expect(try await returned(1) == ["11000", "1000", "1,000", "1,000"])
  }

  @Test func taxedGoodsThatCameBackTakeTheirTaxAlong() async throws {
    #expect(try await returned(2) == ["39000", "0", "-", "-"])
  }
}
