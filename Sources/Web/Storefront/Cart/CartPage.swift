import Commerce
import Kernel
import Parties

/// What a cart holds, grouped by seller, as it could be ordered now.
package struct CartView: Sendable {
  package var groups: [Group]

  /// One seller's lines.
  package struct Group: Sendable {
    package var merchant: PartyID
    package var seller: SellerFacts?
    package var lines: [Line]
    package var terms: DeliveryTerms
    /// Places that have all of the seller's lines.
    package var places: [StockLocation]
    package var canDeliver: Bool

    package var goods: Money { Money.sum(lines.filter(\.canBeHad).compactMap(\.total), in: terms.fee.currency) }
    package var delivery: Money { goods.minor == 0 ? Money(0, terms.fee.currency) : terms.fee(for: goods) }

    package init(merchant: PartyID, seller: SellerFacts?, lines: [Line], terms: DeliveryTerms, places: [StockLocation], canDeliver: Bool) {
      self.merchant = merchant
      self.seller = seller
      self.lines = lines
      self.terms = terms
      self.places = places
      self.canDeliver = canDeliver
    }
  }

  /// One variant and how many of it.
  package struct Line: Sendable {
    package var facts: VariantFacts
    package var quantity: Int64
    /// Nil when it is no longer sold.
    package var price: Price?
    package var free: Int64
    package var picture: Commerce.Picture?

    package var unit: Money { price?.amount ?? facts.variant.price }
    /// Nil where no amount comes of it.
    package var total: Money? { try? unit * quantity }
    package var former: Money? { price?.was.flatMap { try? $0 * quantity } }
    package var canBeHad: Bool { facts.isSold && price != nil && total != nil && free >= quantity }

    package init(facts: VariantFacts, quantity: Int64, price: Price?, free: Int64, picture: Commerce.Picture?) {
      self.facts = facts
      self.quantity = quantity
      self.price = price
      self.free = free
      self.picture = picture
    }
  }

  package init(groups: [Group]) { self.groups = groups }

  package var isEmpty: Bool { groups.isEmpty }
  package var canBeOrdered: Bool { !isEmpty && groups.allSatisfy { $0.lines.allSatisfy(\.canBeHad) } }
  private var currency: Currency { groups.first?.terms.fee.currency ?? .krw }
  package var goods: Money { Money.sum(groups.map(\.goods), in: currency) }
  package var delivery: Money { Money.sum(groups.map(\.delivery), in: currency) }
  package var total: Money { Money.sum([goods, delivery], in: currency) }
}

/// What lies in the cart and what it comes to, with the way to the checkout.
package struct CartPage: Sendable {
  package var cart: CartView
  /// What went wrong with the last change.
  package var fault: Sentence?
  /// What was taken out a moment ago and can be put back.
  package var removed: VariantFacts?

  package init(cart: CartView, fault: Sentence? = nil, removed: VariantFacts? = nil) {
    self.cart = cart
    self.fault = fault
    self.removed = removed
  }

  package func html(_ reader: Reader) -> HTML {
    let title = reader.say(SalePhrases.cart)
    let body: HTML =
      cart.isEmpty
      ? EmptyState(
        reader.say(SalePhrases.emptyTitle), reader.say(SalePhrases.emptyWords), picture: .drawn(.bag, seed: 3),
        way: .init(reader.say(SalePhrases.emptyWay), Paths.home)
      ).html
      : full(reader)
    let wrong: HTML? = fault.map { Notice($0.text(in: reader.language), .vermilion).html }
    return Layout.page(
      Head(title: title, canonical: Paths.cart, isPublic: false), reader, body: #"<div class="page-head"><h1>\#(title)</h1></div>\#(wrong)\#(undo(reader))\#(body)"#)
  }

  private func undo(_ reader: Reader) -> HTML? {
    removed.map {
      UndoNotice(reader.say(SalePhrases.removed, ["title": $0.title.text(in: reader.language)]), by: Paths.restoreCartLine($0.variant.id)).html(reader)
    }
  }

  private func full(_ reader: Reader) -> HTML {
    let groups = cart.groups.map { group($0, reader) }
    let format = reader.format
    let sums = Sums(
      [(reader.say(SalePhrases.goods), cart.goods), (reader.say(SalePhrases.delivery), cart.delivery)],
      total: (reader.say(SalePhrases.total), cart.total)
    ).html(reader)
    let later: HTML? = cart.delivery.minor == 0 ? nil : #"<p class="muted small">\#(SalePhrases.deliveryLater, reader.language)</p>"#
    let button = Button(reader.say(SalePhrases.toCheckout, ["total": format.money(cart.total)]), .main, isWide: true)
    return """
      <div class="split"><div class="stack">\(groups)</div><aside class="is-sticky"><div class="panel stack">\(sums)\(later)<div class="buy-bar">\(cart.canBeOrdered ? button.link(Paths.checkout) : button.disabled)</div></div></aside></div>
      """
  }

  private func group(_ group: CartView.Group, _ reader: Reader) -> HTML {
    let lines = group.lines.map { line($0, reader) }
    let name = group.seller?.company ?? ""
    let more = group.terms.freeFrom.minus(group.goods.minor)
    let hint: HTML? =
      group.delivery.minor > 0 && group.terms.freeFrom > 0 && more > 0
      ? #"<small class="muted">\#(reader.say(SalePhrases.freeAfter, ["amount": reader.format.money(Money(more, group.terms.fee.currency))]))</small>"# : nil
    return #"<section class="list"><div class="seller-head"><h2 lang="ko">\#(name)</h2>\#(hint)</div><ul>\#(lines)</ul></section>"#
  }

  private func line(_ line: CartView.Line, _ reader: Reader) -> HTML {
    let facts = line.facts
    let title = facts.title.text(in: reader.language)
    let path = Paths.product(slug: facts.slug)
    let picture: HTML? = line.picture.map { Picture($0).used(as: .line).html }
    let said = facts.choiceText(in: reader.language)
    let choices: HTML? = said.isEmpty ? nil : "<small class=\"muted\">\(Spoken(said, on: reader.language).html)</small>"
    let warning: HTML? =
      !facts.isSold || line.price == nil || line.total == nil
      ? #"<span class="error">\#(SalePhrases.notSold, reader.language)</span>"#
      : line.free == 0
        ? #"<span class="error">\#(SalePhrases.gone, reader.language)</span>"#
        : line.free < line.quantity
          ? #"<span class="error">\#(reader.say(SalePhrases.onlyLeft, ["count": String(line.free)]))</span>"# : nil
    let stepper = Stepper(value: line.quantity, max: Cart.quantityMax, label: reader.say(SalePhrases.quantityOf, ["title": title])).html(reader)
    return """
      <li class="cart-line"><a href="\(to: path)" tabindex="-1" aria-hidden="true">\(picture)</a><div class="cart-text"><a href="\(to: path)">\(title)</a>\(choices)\(PriceTag(line.total ?? line.unit, was: line.former).html(reader))\(warning)
      <div class="cart-acts"><form novalidate method="post" action="\(to: Paths.cartLine(facts.variant.id))" data-auto-submit>\(stepper)<span data-auto-hide>\(Button(reader.say(SalePhrases.change), .outline, isSmall: true).submit())</span></form><form novalidate method="post" action="\(to: Paths.removeCartLine(facts.variant.id))"><button class="text-button" aria-label="\(reader.say(SalePhrases.removeOf, ["title": title]))">\(SalePhrases.remove, reader.language)</button></form></div></div></li>
      """
  }
}
