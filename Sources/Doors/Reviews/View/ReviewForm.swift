import Catalog
import Community
import Kernel
import Web

/// The form in which a review is written, and in which it is edited later.
struct ReviewForm {
  var path: Path
  var typed: Typed
  /// Bought by a size: who wore it may say so.
  var comesInSizes: Bool
  /// The photos of a review that is edited; nil for one that is written.
  var photos: [ReviewPhoto]?

  init(_ path: Path, typed: Typed, comesInSizes: Bool, photos: [ReviewPhoto]? = nil) {
    self.path = path
    self.typed = typed
    self.comesInSizes = comesInSizes
    self.photos = photos
  }

  func html(_ reader: Reader) -> HTML {
    let stars: HTML? = typed.errors["stars"].map { #"<span class="error">\#($0)</span>"# }
    let words = typed.field("words", reader.say(ReviewPhrases.words), hint: reader.say(ReviewPhrases.wordsHint), isRequired: false, lengthMax: 5000, lines: 5)
    // What came for writing it is said once, with the first words.
    let rewarded: HTML? = photos == nil
      ? Choice("1", reader.say(ReviewPhrases.rewarded), hint: reader.say(ReviewPhrases.rewardedHint), isChosen: typed["rewarded"] == "1").checkbox("rewarded") : nil
    let send = Button(reader.say(photos == nil ? ReviewPhrases.send : ReviewPhrases.saveEdit), .main)
    return """
      <form novalidate class="form fold-body" method="post" action="\(to: path)" enctype="multipart/form-data">\(typed.notice)\(StarChoice(chosen: Int(typed["stars"])).html(reader))\(stars)\(words.html(reader))\(kept(reader))\(files(reader))\(wearer(reader))\(rewarded)\(send.submit())</form>
      """
  }

  /// A box for each photo that is there: ticked it stays.
  private func kept(_ reader: Reader) -> HTML? {
    guard let photos, !photos.isEmpty else { return nil }
    let items: [HTML] = photos.enumerated().map { place, photo in
      let name = reader.say(ReviewPhrases.photoOf, ["number": String(place + 1)])
      let picture: HTML? = photo.picture.map { Picture($0, alternative: name).used(as: .line).html }
      let why = ReviewPhotoStates.words(photo, reader)
      let said: HTML? = why.map { #"<small class="muted">\#($0)</small>"# }
      let isKept = typed.values["keep"] == nil || typed.values["keep.\(photo.photo.name)"] == "1"
      return #"<li><label class="choice"><input type="checkbox" name="keep" value="\#(photo.photo.name)"\#("checked", if: isKept)><span>\#(picture)\#(reader.say(ReviewPhrases.keepPhoto, ["number": String(place + 1)]))\#(said)</span></label></li>"#
    }
    return #"<fieldset class="field"><legend>\#(ReviewPhrases.photosThere, reader.language)</legend><input type="hidden" name="keep" value=""><ul class="kept-photos">\#(items)</ul></fieldset>"#
  }

  private func files(_ reader: Reader) -> HTML {
    let hint = reader.say(ReviewPhrases.photosHint, ["max": String(FetchPicture.bytesMax >> 20), "most": String(ReviewPhotos.most)])
    let label = reader.say(photos?.isEmpty == false ? ReviewPhrases.morePhotos : ReviewPhrases.photos)
    let file = FieldParts(id: "f-photos", label: label, hint: hint, error: typed.errors["photos"], isRequired: false)
    let accepted = PictureFormat.allCases.map(\.contentType).joined(separator: ",")
    return file.html(#"<input class="input" id="f-photos" name="photos" type="file" accept="\#(accepted)" multiple\#("aria-describedby", file.described)>"#, reader)
  }

  private func wearer(_ reader: Reader) -> HTML? {
    guard comesInSizes else { return nil }
    let height = Field(
      "height", reader.say(ReviewPhrases.height), value: typed["height"], error: typed.errors["height"], isRequired: false, inputMode: "numeric", lengthMax: 3)
    let size = Field("usual-size", reader.say(ReviewPhrases.usualSize), value: typed["usual-size"], isRequired: false, lengthMax: Wearer.sizeMax)
    return #"<div class="pair is-even">\#(height.html(reader))\#(size.html(reader))</div><p class="muted small">\#(ReviewPhrases.wearerHint, reader.language)</p>"#
  }
}

/// The page on which a member edits a review.
package struct EditReviewPage: Sendable {
  package var shown: ShownReview
  package var typed: Typed
  package var comesInSizes: Bool

  package init(shown: ShownReview, typed: Typed, comesInSizes: Bool) {
    self.shown = shown
    self.typed = typed
    self.comesInSizes = comesInSizes
  }

  package func draw(_ reader: Reader) -> HTML {
    let path = Paths.editReview(shown.review.id), title = reader.say(ReviewPhrases.edit)
    let name: HTML? = shown.product.map { #"<p class="lead">\#($0.title.text(in: reader.language))</p>"# }
    return Layout.page(Head(title: title, canonical: path, isPublic: false), reader, tab: .me, body: """
      <div class="narrow stack is-loose"><div class="page-head">\(Crumbs([(reader.say(AccountPhrases.me), Paths.me), (reader.say(AccountPhrases.reviews), Paths.myReviews)]).html(reader))<h1>\(title)</h1>\(name)</div><section class="panel">\(ReviewForm(path, typed: typed, comesInSizes: comesInSizes, photos: shown.ownPhotos).html(reader))</section></div>
      """)
  }
}
