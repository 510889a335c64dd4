import Catalog
import Kernel
import Trade
import Web

/// What lies in the cart and what it comes to, with the way to the checkout.
package struct CartPage: Sendable {
  package var cart: CartView
  /// What went wrong with the last change.
  package var fault: Sentence?
  /// What was taken out a moment ago and can be put back.
  package var removed: VariantFacts?
  /// The lines that are to be ordered; nil for all. Where nothing was chosen yet, those that are still sold.
  package var chosen: Set<ID<Variant>>?

  package init(cart: CartView, fault: Sentence? = nil, removed: VariantFacts? = nil, chosen: Set<ID<Variant>>? = nil) {
    // What left the sale is not ticked by itself: the rest can be ordered.
    let lines = cart.groups.flatMap(\.lines), sold = lines.filter { $0.facts.isSold && $0.price != nil }
    self.chosen = chosen ?? (sold.isEmpty || sold.count == lines.count ? nil : Set(sold.map(\.facts.variant.id)))
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
      // What was ticked stays so, this line too.
      let way = Paths.choosing(chosen.map { $0.sorted() }, in: Paths.restoreCartLine($0.variant.id))
      return UndoNotice(reader.say(SalePhrases.removed, ["title": $0.title.text(in: reader.language)]), by: way).html(reader)
    }
  }

  private func full(_ reader: Reader) -> HTML {
    let groups = cart.groups.map { group($0, reader) }
    let format = reader.format
    let ordered = ordered
    // Where nothing can be ordered as it lies there, there is no sum to be said: 0 won would mean that it is free.
    let isStuck = !isNone && !ordered.canBeOrdered
    let hasSum = isNone || ordered.groups.contains { $0.lines.contains(where: \.canBeHad) }
    let quote = ordered.quote
    let sums: HTML? = !hasSum ? nil : Sums(
      OffLines.of(quote, reader) + [(reader.say(SalePhrases.delivery), quote.delivery)],
      total: (reader.say(SalePhrases.total), quote.total)
    ).html(reader)
    let later: HTML? = quote.delivery.minor == 0 ? nil : #"<p class="muted small">\#(SalePhrases.deliveryLater, reader.language)</p>"#
    // Boxes may be ticked since: there is no sum yet to be said.
    let words = isNone ? reader.say(SalePhrases.toCheckoutChosen) : reader.say(SalePhrases.toCheckout, ["total": format.money(quote.total)])
    let act: HTML = isStuck ? #"<p class="muted">\#(SalePhrases.mendCart, reader.language)</p>"# : Button(words, .main, isWide: true).submit(name: "then", value: "checkout")
    // What a key sends that is pressed in a field is the first button: the one that only changes what was typed.
    return """
      <form novalidate id="cart" method="post" action="\(to: Paths.cart)" data-auto-submit><button hidden></button>\(choosing)<div class="split"><div class="stack">\(groups)</div><aside class="is-sticky"><div class="panel stack">\(recount(reader))\(CodeBox(code: cart.code, notes: quote.notes, path: Paths.cartCode).html(reader))\(sums)\(later)<div class="buy-bar">\(act)</div></div></aside></div></form>
      """
  }

  /// What would be ordered: what is ticked of several lines, and a single line in any case.
  private var ordered: CartView { isChoice ? chosen.map { cart.only($0) } ?? cart : cart }

  /// Of several lines none is ticked.
  private var isNone: Bool { isChoice && ordered.isEmpty }

  private var choosing: HTML? { isChoice ? #"<input type="hidden" name="choose" value="1">"# : nil }

  /// Several lines can be ordered apart.
  private var isChoice: Bool { cart.groups.reduce(0) { $0 + $1.lines.count } > 1 }

  /// How many lines are ticked, and a button for readers without scripts that counts anew.
  private func recount(_ reader: Reader) -> HTML? {
    guard isChoice else { return nil }
    let lines = cart.groups.flatMap(\.lines), ticked = lines.filter { isChosen($0) }.count
    let count = reader.say(SalePhrases.chosenCount, ["count": String(ticked), "all": String(lines.count)])
    return """
      <div class="row is-apart"><span class="muted small" role="status">\(count)</span><span data-auto-hide>\(Button(reader.say(SalePhrases.recount), .outline, isSmall: true).submit())</span></div>
      """
  }

  private func isChosen(_ line: CartView.Line) -> Bool { chosen?.contains(line.facts.variant.id) ?? true }

  private func group(_ group: CartView.Group, _ reader: Reader) -> HTML {
    let lines = group.lines.map { line($0, reader) }
    let name = group.seller?.company ?? ""
    let hint: HTML? = missing(group).map {
      #"<small class="muted">\#(reader.say(SalePhrases.freeAfter, ["amount": reader.format.money($0)]))</small>"#
    }
    return #"<section class="list"><div class="seller-head"><h2 lang="ko">\#(name)</h2>\#(hint)</div><ul>\#(lines)</ul></section>"#
  }

  /// What the goods of one seller lack to be sent free; nil where that is no matter.
  private func missing(_ group: CartView.Group) -> Money? {
    guard let fee = cart.quote.fee(of: group.merchant), fee.amount.minor > 0, case .fee(let from?) = fee.why, from > 0 else { return nil }
    let more = from.minus(cart.quote.full(of: group.merchant).minor)
    return more > 0 ? Money(more, fee.amount.currency) : nil
  }

  private func line(_ line: CartView.Line, _ reader: Reader) -> HTML {
    let facts = line.facts
    let title = facts.title.text(in: reader.language)
    let path = Paths.product(slug: facts.slug).choosing(facts.variant.choices.map { $0.isEmpty ? nil : $0 })
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
    let box: HTML? = !isChoice ? nil
      : #"<label class="cart-choose"><input type="checkbox" name="only" value="\#(facts.variant.id)" aria-label="\#(reader.say(SalePhrases.chooseOf, ["title": title]))"\#("checked", if: isChosen(line))></label>"#
    let id = facts.variant.id
    let stepper = Stepper("quantity-\(id)", value: line.quantity, max: Cart.quantityMax, label: reader.say(SalePhrases.quantityOf, ["title": title])).html(reader)
    return """
      <li class="cart-line">\(box)<a href="\(to: path)" tabindex="-1" aria-hidden="true">\(picture)</a><div class="cart-text"><a href="\(to: path)">\(title)</a>\(choices)\(PriceTag(line.total ?? line.unit, was: line.former).html(reader))\(warning)
      <div class="cart-acts"><span class="row"><input type="hidden" name="was-\(id)" value="\(line.quantity)">\(stepper)<span data-auto-hide>\(Button(reader.say(SalePhrases.change), .outline, isSmall: true).submit())</span></span><button class="text-button" formaction="\(to: Paths.removeCartLine(id))" aria-label="\(reader.say(SalePhrases.removeOf, ["title": title]))">\(SalePhrases.remove, reader.language)</button></div></div></li>
      """
  }
}
