import Commerce
import Hummingbird
import Kernel
import Parties
import Storage
import Web

/// A merchant's places, delivery terms and legal identity.
enum DeskShopRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/shop", needs: .moveStock) { call in try await show(call) },
      .post("/console/shop/locations", needs: .moveStock) { call in
        try await act(call, "place") { seat, form, tx in
          let name = try placeName(form["ko"], form["en"], field: "ko")
          let kind = StockLocation.Kind(rawValue: form["kind"]) ?? .store
          try OpenStockLocation(
            merchant: seat.merchant, kind: kind, name: name, ships: form["ships"] == "1", collects: form["collects"] == "1",
            priority: try number(form["priority"], field: "priority", most: 100_000)
          ).run(in: tx)
          return After(.created, Paths.consoleShop)
        }
      },
      .post("/console/shop/locations/{location}", needs: .moveStock) { call in
        try await act(call, "") { seat, form, tx in
          let id = try call.id("location", of: StockLocation.self)
          try ReviseStockLocation(
            id, merchant: seat.merchant, name: placeName(form["ko-\(id)"], form["en-\(id)"], field: ""), ships: form["ships"] == "1",
            collects: form["collects"] == "1", priority: number(form["priority-\(id)"], field: "", most: 100_000)
          ).run(in: tx)
          return After(.saved, Paths.consoleShop)
        }
      },
      .post("/console/shop/delivery", needs: .editPrices) { call in
        try await act(call, "delivery") { seat, form, tx in
          let free = FormText.tidy(form["freeFrom"])
          let terms = DeliveryTerms(
            fee: .won(try number(form["fee"], field: "fee", most: 1_000_000)),
            freeFrom: free.isEmpty ? -1 : try number(free, field: "freeFrom", most: 1_000_000_000),
            daysMin: try number(form["daysMin"], field: "daysMin", most: 60), daysMax: try number(form["daysMax"], field: "daysMax", most: 60))
          try SetDeliveryTerms(merchant: seat.merchant, terms: terms).run(in: tx)
          return After(.saved, Paths.consoleShop)
        }
      },
      .post("/console/shop/seller", needs: .editSeller) { call in
        try await act(call, "seller") { seat, form, tx in
          func text(_ name: String) -> String { String(FormText.tidy(form[name]).prefix(200)) }
          guard let registration = BusinessNumber(text: text("registration")) else {
            throw InvalidInput("registration", DeskShopPhrases.registrationBad)
          }
          let old = try SellerFacts.of(seat.merchant, in: tx)
          let seller = SellerFacts(
            company: text("company"), representative: text("representative"), registration: registration, mailOrderLicence: text("mailOrderLicence"),
            address: text("address"), phone: text("phone"), email: text("email"), escrow: old?.escrow ?? PartiesPhrases.escrow)
          try ChangeSeller(seat.merchant, seller: seller).run(by: seat.authority, in: tx)
          return After(.saved, Paths.consoleShop)
        }
      },
    ]
  }

  private static func show(
    _ call: Call, typed: FormEntry = .nothing, refused: String = "", status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    try await call.desk(status: status) { seat, tx in
      let merchant = try seat.merchant
      return ShopPage(
        places: try StockLocation.all(of: merchant, in: tx), terms: try DeliveryTerms.of([merchant], .krw, in: tx)[merchant] ?? .usual,
        seller: seat.may(.editSeller) ? try SellerFacts.of(merchant, in: tx) : nil, typed: typed, refused: refused
      ).html(seat.desk)
    }
  }

  private static func act(
    _ call: Call, _ form: String, _ work: @escaping @Sendable (Seat, Form, Transaction) throws -> After
  ) async throws -> Response {
    try await call.act(else: { try await show(call, typed: $0, refused: form, status: $1) }, work)
  }

  private static func placeName(_ korean: String, _ english: String, field: String) throws -> Phrase {
    let korean = FormText.tidy(korean), english = FormText.tidy(english)
    guard (1...60).contains(korean.count), english.count <= 60 else { throw InvalidInput(field, DeskShopPhrases.nameMissing) }
    return Phrase(korean, english.isEmpty ? korean : english)
  }

  /// A whole number as people write it, with or without commas.
  private static func number(_ text: String, field: String, most: Int64) throws -> Int64 {
    guard let value = Int64(text.filter { !", ".contains($0) }), (0...most).contains(value) else { throw InvalidInput(field, DeskShopPhrases.number) }
    return value
  }
}
