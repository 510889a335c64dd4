import Catalog
import Community
import Kernel
import Web

/// What its writer is told of photos that are not shown.
enum ReviewPhotoStates {
  /// Nil for one that is shown.
  static func words(_ photo: ReviewPhoto, _ reader: Reader) -> String? {
    switch photo.state {
    case .here: nil
    case .waiting: reader.say(ReviewPhrases.photoWaits)
    case .failed(let fault): reader.say(ReviewPhrases.photoFailed, ["why": fault.sentence.text(in: reader.language)])
    }
  }

  /// Below one's own review: each photo that others do not see, and why.
  static func list(_ shown: ShownReview, _ reader: Reader) -> HTML? {
    let lines: [HTML] = shown.ownPhotos.enumerated().compactMap { place, photo in
      words(photo, reader).map { "<li>\(reader.say(ReviewPhrases.photoNumber, ["number": String(place + 1)])): \($0)</li>" }
    }
    return lines.isEmpty ? nil : #"<ul class="muted small">\#(lines)</ul>"#
  }
}
