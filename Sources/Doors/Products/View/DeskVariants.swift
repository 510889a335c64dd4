import Catalog
import Kernel
import Web

/// Single variants of a product: the picture that shows each, and taking it off sale.
package struct DeskVariants: Sendable {
  package var product: ID<Product>
  /// Retired ones too.
  package var variants: [Variant]
  package var pictures: [ConsolePictures.Line]
  package var chosen: [ID<Variant>: ID<Catalog.Picture>]

  /// Pieces that stand of those that are not sold.
  package var left: [ID<Variant>: Int64]

  package init(
    product: ID<Product>, variants: [Variant], pictures: [ConsolePictures.Line] = [], chosen: [ID<Variant>: ID<Catalog.Picture>] = [:], left: [ID<Variant>: Int64] = [:]
  ) {
    self.left = left
    self.product = product
    self.variants = variants
    self.pictures = pictures
    self.chosen = chosen
  }

  /// Nothing for a product with a single variant: it is archived as a whole.
  package func html(_ desk: Desk) -> HTML? {
    guard variants.count > 1 else { return nil }
    let rows: [[HTML]] = variants.map { variant in
      let choices = variant.choices.filter { !$0.isEmpty }.map { OptionWords.text($0, in: desk.language) }.joined(separator: " / ")
      let words = choices.isEmpty ? variant.sku : choices
      let pieces = left[variant.id] ?? 0
      let stands: HTML? = variant.isRetired && pieces > 0 ? #"<small>\#(desk.say(DeskPicturePhrases.stillThere, ["count": desk.format.number(pieces)]))</small>"# : nil
      let badge: HTML? = variant.isRetired ? #"\#(Badge(desk.say(DeskPicturePhrases.retired), .gardenia).html)\#(stands)"# : nil
      let act = variant.isRetired ? DeskPicturePhrases.bringBack : DeskPicturePhrases.retire
      let button = Button(desk.say(act), .outline, isSmall: true).post(Paths.consoleVariant(product, variant.id, variant.isRetired ? "bring-back" : "retire"))
      return [#"<b>\#(words)</b>"#, "\(variant.sku)", choice(of: variant, words, desk), #"<div class="acts">\#(badge)\#(button)</div>"#]
    }
    let columns: [DataTable.Column] = [
      .init(desk.say(DeskProductPhrases.choices)), .init(desk.say(DeskProductPhrases.sku)), .init(desk.say(DeskPicturePhrases.ownPicture), isText: true), .init(desk.say(DeskProductPhrases.status)),
    ]
    return """
      <details class="panel fold" id="variants"\("open", if: !chosen.isEmpty)><summary>\(DeskPicturePhrases.variants, desk.language)</summary><div class="fold-body stack"><p class="muted">\(DeskPicturePhrases.variantsLead, desk.language)</p>\(DataTable(desk.say(DeskPicturePhrases.variants), columns, rows: rows).html)</div></details>
      """
  }

  /// The picture that shows a variant, and the list of those that may.
  private func choice(of variant: Variant, _ words: String, _ desk: Desk) -> HTML {
    guard !pictures.isEmpty else { return #"<small class="muted">\#(DeskPicturePhrases.noneYet, desk.language)</small>"# }
    let own = chosen[variant.id], line = pictures.first { $0.id == own }
    let options: [HTML] = pictures.enumerated().map { place, line in
      let name = desk.say(DeskPicturePhrases.picture, ["number": String(place + 1)])
      return #"<option value="\#(line.id.description)"\#("selected", if: line.id == own)>\#(name)</option>"#
    }
    return """
      <form novalidate class="goods" method="post" action="\(to: Paths.consoleVariant(product, variant.id, "picture"))">\(line.map { Picture($0.picture).used(as: .line).html })<select class="input" name="picture" aria-label="\(desk.say(DeskPicturePhrases.pictureOf, ["choice": words]))"><option value="">\(DeskPicturePhrases.noPicture, desk.language)</option>\(options)</select>\(Button(desk.say(DeskPhrases.save), .outline, isSmall: true).submit())</form>
      """
  }
}
