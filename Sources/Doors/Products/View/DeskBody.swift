import Catalog
import Kernel
import Web

/// Writing a description: plain words with line breaks, or a little markup; the buttons below and the preview come with JavaScript.
struct DeskBody {
  /// Letters of one description.
  static let lengthMax = 100_000

  var typed: FormEntry
  /// Whose it is; nil before it is saved, when it has no pictures yet.
  var product: ID<Product>?
  /// Pictures that the description names and that could not be brought here.
  var failed: [(address: String, why: PictureFault)]

  func html(_ desk: Desk) -> HTML {
    let lines: [HTML] = failed.prefix(20).map { fault($0, desk) }, how: [HTML] = (product == nil ? DeskBodyPhrases.how.dropLast() + [DeskBodyPhrases.howPictures] : DeskBodyPhrases.how).map { line($0, desk) }
    let faults: HTML? = failed.isEmpty ? nil : #"<div class="notice is-gardenia"><p>\#(DeskBodyPhrases.failed, desk.language)</p><ul>\#(lines)</ul></div>"#
    return """
      \(field("body-ko", DeskPhrases.korean, desk))\(field("body-en", DeskPhrases.english, desk))\(faults)<details class="fold"><summary>\(DeskBodyPhrases.howTitle, desk.language)</summary><div class="fold-body"><dl class="how">\(how)</dl></div></details>
      """
  }

  private func fault(_ fault: (address: String, why: PictureFault), _ desk: Desk) -> HTML {
    #"<li><small>\#(fault.address)</small> \#(fault.why.sentence.text(in: desk.language))</li>"#
  }

  private func line(_ how: (typed: Phrase, meant: Phrase), _ desk: Desk) -> HTML {
    #"<div><dt><code>\#(how.typed, desk.language)</code></dt><dd>\#(how.meant, desk.language)</dd></div>"#
  }

  private func field(_ name: String, _ language: Phrase, _ desk: Desk) -> HTML {
    let label = desk.say(DeskProductPhrases.body, ["language": desk.say(language)])
    let area = Field(
      name, label, value: typed.value(name), hint: desk.say(DeskBodyPhrases.hint), error: typed.error(name), isRequired: false, lengthMax: Self.lengthMax, lines: 8)
    let picture = (insert: product == nil ? DeskBodyPhrases.pictureTool.elsewhere : DeskBodyPhrases.pictureTool.ofProduct, words: DeskBodyPhrases.pictureTool.words)
    let tools: [HTML] = (DeskBodyPhrases.tools + [picture]).map { tool in
      #"<button type="button" class="button is-outline is-small" data-insert="\#(tool.insert)">\#(tool.words, desk.language)</button>"#
    }
    return """
      <div class="editor" data-editor="\(to: product.map { Paths.descriptionPreview.with("product", $0.description) } ?? Paths.descriptionPreview)">\(area.html(desk.reader))<div class="acts" data-tools hidden role="toolbar" aria-label="\(label)">\(tools)<button type="button" class="button is-plain is-small" data-preview>\(DeskBodyPhrases.preview, desk.language)</button></div><div class="prose panel" data-shown hidden aria-live="polite"></div></div>
      """
  }
}
