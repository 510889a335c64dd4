import Kernel
import Parties
import Trade
import Web

/// An order's receipt, made to be printed: who sold what, for how much, with how much tax.
package struct ReceiptPage: Sendable {
  package var screen: OrderScreen
  package var sellers: [PartyID: SellerFacts]

  package init(screen: OrderScreen, sellers: [PartyID: SellerFacts]) {
    self.screen = screen
    self.sellers = sellers
  }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(OrderPhrases.receiptTitle)
    let format = reader.format
    let parts: [HTML] = screen.consignments.map { part in
      let rows: [HTML] = part.lines.map { line in
        let options = line.offered.options.text(in: reader.language)
        return """
          <tr><td>\(line.offered.title, reader.language)\(options.isEmpty ? "" : " (\(options))")</td><td>\(line.offered.quantity.count)</td><td>\(format.money(line.offered.total))</td><td>\(format.money(line.offered.vat))</td></tr>
          """
      }
      let seller: HTML? = sellers[part.consignment.merchant].map { FactList(SellerLines.facts($0, reader)).html }
      return """
        <section class="panel stack">\(seller)<table class="receipt"><thead><tr><th scope="col">\(OrderPhrases.item, reader.language)</th><th scope="col">\(PartPhrases.quantity, reader.language)</th><th scope="col">\(OrderPhrases.amount, reader.language)</th><th scope="col">\(OrderPhrases.vat, reader.language)</th></tr></thead><tbody>\(rows)</tbody></table></section>
        """
    }
    let sums = OrderSums.of(screen, isNet: true, reader).html(reader)
    let how = [OrderSums.paid(screen, reader), OrderSums.vat(screen, reader)].compactMap { $0 }.joined(separator: " · ")
    let line: HTML? = how.isEmpty ? nil : #"<p class="muted small">\#(OrderPhrases.payment, reader.language): \#(how)</p>"#
    // Goods are said as they were paid; what made them cheaper is named below.
    let off = OffLines.of(screen.offer, reader).dropFirst().map { "\($0.words) \(format.money($0.amount))" }.joined(separator: " · ")
    let codes: HTML? = off.isEmpty ? nil : #"<p class="muted small">\#(reader.say(OrderPhrases.codesReckoned, ["codes": off]))</p>"#
    let day = format.day(format.day(of: screen.order.placedAt), year: 0)
    return Layout.page(
      Head(title: title, canonical: Paths.orderReceipt(screen.order.number), isPublic: false), reader,
      body: """
        <div class="sheet-paper stack"><div class="page-head"><h1>\(title)</h1><p class="muted number">\(reader.say(OrderPhrases.title, ["number": screen.order.number])) · \(day)</p></div>\(parts)<div class="panel stack">\(sums)\(codes)\(line)</div><p class="muted small no-print">\(OrderPhrases.print, reader.language)</p></div>
        """)
  }
}

/// Where a guest finds an order again.
package struct OrderLookupPage: Sendable {
  package var number: String
  package var phone: String
  package var fault: Sentence?
  /// What is wrong with a field, by its name.
  package var faults: [String: Sentence]

  package init(number: String = "", phone: String = "", fault: Sentence? = nil, faults: [String: Sentence] = [:]) {
    self.number = number
    self.phone = phone
    self.fault = fault
    self.faults = faults
  }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(OrderPhrases.lookupTitle)
    func error(_ field: String) -> String? { faults[field]?.text(in: reader.language) }
    let wrong: HTML? = fault.map { Notice($0.text(in: reader.language), .vermilion).html }
    return Layout.page(
      Head(title: title, canonical: Paths.orderLookup, isPublic: false), reader,
      body: """
        <div class="narrow"><div class="page-head"><h1>\(title)</h1><p class="lead">\(OrderPhrases.lookupLead, reader.language)</p></div><form novalidate class="form" method="post" action="\(to: Paths.orderLookup)">\(wrong)\(Field("number", reader.say(OrderPhrases.orderNumber), value: number, hint: reader.say(OrderPhrases.lookupHint), error: error("number"), lengthMax: 30).html(reader))\(Field("phone", reader.say(SalePhrases.phone), value: phone, kind: "tel", error: error("phone"), autocomplete: "tel", inputMode: "tel", lengthMax: 30).html(reader))\(Button(reader.say(OrderPhrases.lookupFind), .main, isWide: true).submit())</form></div>
        """)
  }
}
