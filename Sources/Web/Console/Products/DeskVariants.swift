import Commerce
import Kernel

/// Taking single variants of a product off sale, and bringing them back.
package struct DeskVariants: Sendable {
  package var product: ID<Product>
  /// Retired ones too.
  package var variants: [Variant]

  package init(product: ID<Product>, variants: [Variant]) {
    self.product = product
    self.variants = variants
  }

  /// Nothing for a product with a single variant: it is archived as a whole.
  package func html(_ desk: Desk) -> HTML? {
    guard variants.count > 1 else { return nil }
    let rows: [[HTML]] = variants.map { variant in
      let choices = variant.choices.filter { !$0.isEmpty }.map { OptionWords.text($0, in: desk.language) }.joined(separator: " / ")
      let words = choices.isEmpty ? variant.sku : choices
      let badge: HTML? = variant.isRetired ? Badge(desk.say(DeskPicturePhrases.retired), .gardenia).html : nil
      let act = variant.isRetired ? DeskPicturePhrases.bringBack : DeskPicturePhrases.retire
      let button = Button(desk.say(act), .outline, isSmall: true).post(Paths.consoleVariant(product, variant.id, variant.isRetired ? "bring-back" : "retire"))
      return [#"<b>\#(words)</b>"#, "\(variant.sku)", #"<span class="acts">\#(badge)\#(button)</span>"#]
    }
    let columns: [DataTable.Column] = [
      .init(desk.say(DeskProductPhrases.choices)), .init(desk.say(DeskProductPhrases.sku)), .init(desk.say(DeskProductPhrases.status)),
    ]
    return """
      <details class="panel fold" id="variants"><summary>\(DeskPicturePhrases.variants, desk.language)</summary><div class="fold-body stack"><p class="muted">\(DeskPicturePhrases.variantsLead, desk.language)</p>\(DataTable(desk.say(DeskPicturePhrases.variants), columns, rows: rows).html)</div></details>
      """
  }
}
