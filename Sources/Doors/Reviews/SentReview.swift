import Catalog
import Community
import Kernel
import Storage
import Wire

/// What the form of a review sends, whether it is written or edited.
enum SentReview {
  /// The photos of a form, in the store; what is none is refused before anything is kept.
  static func photos(_ form: Form, _ call: Call) throws -> Result<[Blob], InvalidInput> {
    let files = form.files.filter { $0.field == "photos" && $0.byteCount > 0 }
    guard !files.isEmpty else { return .success([]) }
    guard files.count <= ReviewPhotos.most else { return .failure(InvalidInput("photos", ReviewsPhrases.photosMany, ["most": String(ReviewPhotos.most)])) }
    guard call.house.darkroom.isOpen() else { return .failure(InvalidInput("photos", ReviewPhrases.photosClosed)) }
    func bad(_ name: String, _ fault: PictureFault) -> Result<[Blob], InvalidInput> {
      .failure(InvalidInput("photos", ReviewPhrases.photoBad, ["name": name.cut(60), "why": fault.sentence.text(in: call.shownLanguage)]))
    }
    var contents: [[UInt8]] = []
    for file in files {
      guard file.byteCount <= FetchPicture.bytesMax else { return bad(file.name, .tooLarge) }
      let bytes = try UploadFile.whole(file.path, max: FetchPicture.bytesMax) ?? []
      if let fault = PictureHead.fault(bytes) { return bad(file.name, fault) }
      contents.append(bytes)
    }
    let store = try PicturePlace(call.house.settings).store()
    return .success(try contents.map { try store.put($0) })
  }

  /// What they say of themselves.
  static func wearer(_ form: Form) throws -> Wearer { try Wearer(height: height(form["height"]), usualSize: form["usual-size"]) }

  /// As people type it: `165`, `165 cm`; what is no number is no height.
  private static func height(_ text: String) -> Int64? {
    let typed = FormText.line(text).lowercased().replacing("cm", with: "").filter { $0 != " " }
    return typed.isEmpty ? nil : (try? WrittenNumber.read(typed)) ?? 0
  }
}
