import Catalog
import Kernel
import Parties
import Trade
import Web

/// Who sells, on what terms of withdrawal and refund (전자상거래법 10조, 13조, 17조; docs on law).
struct ProductLaw {
  var page: ProductPage

  func html(_ reader: Reader) -> HTML {
    var facts: [(words: String, value: HTML)] = page.seller.map { SellerLines.facts($0, reader) } ?? []
    facts.append((reader.say(ShopPhrases.withdrawal), "\(WithdrawalWords.text(page.screen.product.withdrawal, days: page.withdrawalDays, reader))"))
    let back = !WithdrawalWords.allowsMind(page.screen.product.withdrawal) ? reader.say(ShopPhrases.returnOnlyFaulty) : page.terms.returnFee > 0
      ? reader.say(ShopPhrases.returnFetched, ["amount": reader.format.money(Money(page.terms.returnFee, page.terms.fee.currency))])
      : reader.say(ShopPhrases.returnSent)
    facts.append((reader.say(ShopPhrases.returnCost), "\(back)"))
    facts.append(("", "\(reader.say(ShopPhrases.refundSoon, ["days": String(page.refundDays)]))"))
    return Section(reader.say(ShopPhrases.sellerAndTerms)).html(reader, FactList(facts).html)
  }
}

/// What search engines read of a product (schema.org Product and Offer).
struct ProductData {
  var page: ProductPage

  func json(_ reader: Reader) -> JSON {
    let screen = page.screen, origin = reader.site.origin, language = reader.language
    let price = page.price()
    var members: [JSON.Member] = [
      .init("@context", "https://schema.org"), .init("@type", "Product"), .init("name", .string(screen.product.title.text(in: language))),
      .init("url", .string(origin + page.path.text)),
      .init("image", .array(screen.pictures.prefix(4).map { .string(origin + Picture($0).path.text) })),
      .init("description", .string(PlainWords.of(screen.product.body.text(in: language), max: 500))),
    ]
    if let variant = page.selection.variant { members.append(.init("sku", .string(variant.sku))) }
    if let gtin = (page.selection.variant ?? screen.variants.first)?.gtin { members.append(.init("gtin", .string(gtin.digits))) }
    if let brand = screen.brand { members.append(.init("brand", ["@type": "Brand", "name": .string(brand.name.text(in: language))])) }
    if screen.card.ratingCount > 0 {
      members.append(
        .init(
          "aggregateRating",
          [
            "@type": "AggregateRating", "ratingValue": .string(reader.format.stars(hundredths: Int(screen.card.ratingHundredths))),
            "reviewCount": .int(screen.card.ratingCount),
          ]))
    }
    members.append(
      .init(
        "offers",
        [
          "@type": "Offer", "price": .string(price.now.decimal), "priceCurrency": .string(price.now.currency.code),
          "availability": .string("https://schema.org/" + (page.isSoldOut ? "OutOfStock" : "InStock")),
          "url": .string(origin + page.path.text), "seller": ["@type": "Organization", "name": .string(page.seller?.company ?? reader.site.name)],
        ]))
    return .object(members)
  }
}
