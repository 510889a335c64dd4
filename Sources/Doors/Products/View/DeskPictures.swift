import Catalog
import Kernel
import Web

/// A product's pictures at the console: sending, ordering, removing; what was not fetched says why.
package struct DeskPictures: Sendable {
  /// Pictures of one form, at most.
  package static let filesMax = 12

  package var product: ID<Product>
  package var lines: [ConsolePictures.Line]
  package var entry: FormEntry

  package init(product: ID<Product>, lines: [ConsolePictures.Line], entry: FormEntry = .nothing) {
    self.product = product
    self.lines = lines
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let items: [HTML] = lines.enumerated().map { item($0.element, at: $0.offset, desk) }
    let list: HTML? = lines.isEmpty ? nil : #"<ol class="desk-pictures">\#(items)</ol>"#
    return """
      <section class="panel stack" id="pictures"><h2>\(DeskPicturePhrases.title, desk.language)</h2><p class="muted">\(DeskPicturePhrases.lead, desk.language)</p>\(list)\(form(desk))</section>
      """
  }

  private func item(_ line: ConsolePictures.Line, at place: Int, _ desk: Desk) -> HTML {
    func post(_ words: Phrase, _ act: String, confirm: String? = nil) -> HTML {
      Button(desk.say(words), .outline, isSmall: true).post(Paths.consolePicture(product, line.id, act), confirm: confirm)
    }
    let alt = line.picture.alt.text(in: desk.language)
    let name = alt.isEmpty ? desk.say(DeskPicturePhrases.picture, ["number": String(place + 1)]) : alt
    let state: HTML? = switch line.state {
    case .here: nil
    case .waiting: Badge(desk.say(line.photo == nil ? DeskPicturePhrases.waiting : DeskPicturePhrases.preparing), .indigo).html
    case .failed(let fault):
      #"\#(Badge(desk.say(line.photo == nil ? DeskPicturePhrases.failed : DeskPicturePhrases.unusable), .vermilion).html)<span>\#(fault.sentence.text(in: desk.language))</span>"#
    }
    let address: HTML? = line.address.map { #"<small class="muted">\#($0)</small>"# }
    let isFailed = if case .failed = line.state { true } else { false }
    let again: HTML? = isFailed ? post(line.photo == nil ? DeskPicturePhrases.again : DeskPicturePhrases.retry, "again") : nil
    let forward: HTML? = place == 0 ? nil : #"\#(post(DeskPicturePhrases.first, "first"))\#(place == 1 ? nil : post(DeskPicturePhrases.earlier, "earlier"))"#
    let back: HTML? = place == lines.count - 1 ? nil : post(DeskPicturePhrases.later, "later")
    return """
      <li>\(Picture(line.picture, alternative: name).used(as: .line).html)<div class="stack is-tight">\(state)\(address)<div class="acts">\(forward)\(back)\(again)\(post(DeskPicturePhrases.remove, "remove", confirm: desk.say(DeskPicturePhrases.removeSure)))</div></div></li>
      """
  }

  private func form(_ desk: Desk) -> HTML {
    let hint = desk.say(DeskPicturePhrases.chooseHint, ["max": String(FetchPicture.bytesMax >> 20), "most": String(Self.filesMax)])
    let file = FieldParts(id: "f-pictures", label: desk.say(DeskPicturePhrases.choose), hint: hint, error: entry.error("pictures"), isRequired: true)
    let accepted = PictureFormat.allCases.map(\.contentType).joined(separator: ",")
    let control: HTML = #"<input class="input" id="f-pictures" name="pictures" type="file" accept="\#(accepted)" multiple required\#("aria-describedby", file.described)>"#
    let alt = Field(
      "alt", desk.say(DeskPicturePhrases.alt), value: entry.value("alt"), hint: desk.say(DeskPicturePhrases.altHint), error: entry.error("alt"), isRequired: false,
      lengthMax: 200)
    return """
      <form novalidate class="form" method="post" action="\(to: Paths.consolePictures(product))" enctype="multipart/form-data">\(file.html(control, desk.reader))\(alt.html(desk.reader))<div>\(Button(desk.say(DeskPicturePhrases.add), .soft, icon: .upload).submit())</div></form>
      """
  }
}

extension DeskPictures {
  /// What is wrong with files that were sent, beside their field.
  package static var missing: InvalidInput { InvalidInput("pictures", DeskPicturePhrases.fileMissing) }
  package static var tooMany: InvalidInput { InvalidInput("pictures", DeskPicturePhrases.tooManyFiles, ["most": String(filesMax)]) }
  package static var closed: InvalidInput {
    var refused = missing
    refused.why = PictureFault.noDarkroom.sentence
    return refused
  }
  package static func bad(_ name: String, _ fault: PictureFault, _ language: Language) -> InvalidInput {
    InvalidInput("pictures", DeskPicturePhrases.fileBad, ["name": name, "why": fault.sentence.text(in: language)])
  }
}
