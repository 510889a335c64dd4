import Catalog
import Kernel
import Web

/// What was put into the cart a moment ago: said on the page on which it was chosen, so that nobody is led away from it.
package struct AddedNotice: Sendable {
  /// The line as the cart holds it now.
  package var line: CartView.Line
  /// Pieces in the cart, and what its goods come to.
  package var pieces: Int64
  package var goods: Money
  /// Other goods of its kind, a few.
  package var others: [Card]

  package init(line: CartView.Line, pieces: Int64, goods: Money, others: [Card] = []) {
    self.line = line
    self.pieces = pieces
    self.goods = goods
    self.others = others
  }

  /// Above a page, for readers without scripts.
  package func html(_ reader: Reader) -> HTML {
    """
    <section class="panel added" role="status">\(what(reader))<div class="acts">\(Button(reader.say(SalePhrases.seeCart), .main).link(Paths.cart))</div></section>
    """
  }

  /// The inside of a sheet that a script opens.
  package func sheet(_ reader: Reader) -> HTML {
    """
    <div class="added">\(what(reader))<div class="acts"><button class="button is-outline" type="button" data-close>\(SalePhrases.goOn, reader.language)</button>\(Button(reader.say(SalePhrases.seeCart), .main).link(Paths.cart))</div>\(more(reader))</div>
    """
  }

  private func what(_ reader: Reader) -> HTML {
    let facts = line.facts
    let picture: HTML? = line.picture.map { Picture($0).used(as: .line).html }
    let said = facts.choiceText(in: reader.language)
    let choices: HTML? = said.isEmpty ? nil : "\(Spoken(said, on: reader.language).html) · "
    let count = reader.format.number(line.quantity)
    return """
      <h2 id="added-title" tabindex="-1" autofocus>\(Icon.check.html)\(SalePhrases.added, reader.language)</h2>
      <div class="added-line">\(picture)<div class="cart-text"><b>\(facts.title.text(in: reader.language))</b><small class="muted">\(choices)\(reader.say(SalePhrases.pieces, ["count": count]))</small>\(PriceTag(line.total ?? line.unit, was: line.former).html(reader))</div></div>
      <p class="added-sum"><span>\(reader.say(SalePhrases.inCart, ["count": reader.format.number(pieces)]))</span><b>\(reader.format.money(goods))</b></p>
      """
  }

  private func more(_ reader: Reader) -> HTML? {
    guard !others.isEmpty else { return nil }
    let items: [HTML] = others.map { card in
      """
      <li><a href="\(to: Paths.product(slug: card.slug))">\(Picture(card.picture).used(as: .card).html)<span>\(card.title.text(in: reader.language))</span>\(PriceTag(card.priceMin, was: card.was).html(reader))</a></li>
      """
    }
    return #"<h3>\#(SalePhrases.alsoLook, reader.language)</h3><ul class="added-more">\#(items)</ul>"#
  }
}
