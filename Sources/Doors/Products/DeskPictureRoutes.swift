import Catalog
import Hummingbird
import Kernel
import Parties
import Storage
import Web
import Wire

/// Pictures and single variants of a merchant's product.
enum DeskPictureRoutes {
  static func routes() -> [Route] {
    [
      .post("/console/products/{product}/pictures", permissions: .editCatalog, form: .files("pictures", atMost: DeskPictures.filesMax + 1)) { call in try await send(call) },
      arrange("first", .picturesMoved) { .first($0) }, arrange("earlier", .picturesMoved) { .earlier($0) }, arrange("later", .picturesMoved) { .later($0) },
      arrange("remove", .pictureRemoved) { .remove($0) }, arrange("again", .pictureAgain) { .again($0) },
      retire("retire", .retired, true), retire("bring-back", .broughtBack, false), choose,
    ]
  }

  /// Who may not is refused before the files are read; what is no picture is refused before anything is kept.
  private static func send(_ call: Call) async throws -> Response {
    let refused = try await call.desk { _, _ in HTML.empty }
    guard refused.status == .ok else { return refused }
    let form = try await call.form()
    let kept: Result<[Catalog.Picture], InvalidInput> = try keep(form, call)
    return try await call.act(form: form, else: { try await DeskProductRoutes.edit(call, typed: $0, status: $1) }) { seat, _, tx in
      let id = try call.id("product", of: Product.self), pictures = try kept.get()
      let added = try ArrangePictures(by: seat.party, merchant: seat.merchant, product: id, act: .add(pictures)).run(in: tx)
      return added == 0 ? After(.picturesThere, Paths.consoleProduct(id)) : After(.pictured, Paths.consoleProduct(id), count: Int64(added))
    }
  }

  private static func keep(_ form: Form, _ call: Call) throws -> Result<[Catalog.Picture], InvalidInput> {
    let files = form.files.filter { $0.field == "pictures" && $0.byteCount > 0 }
    guard !files.isEmpty else { return .failure(DeskPictures.missing) }
    guard files.count <= DeskPictures.filesMax else { return .failure(DeskPictures.tooMany) }
    guard call.house.darkroom.isOpen() else { return .failure(DeskPictures.closed) }
    var contents: [[UInt8]] = []
    for file in files {
      guard file.byteCount <= FetchPicture.bytesMax else { return .failure(DeskPictures.bad(file.name, .tooLarge, call.shownLanguage)) }
      let bytes = try UploadFile.whole(file.path, max: FetchPicture.bytesMax) ?? []
      if let fault = PictureHead.fault(bytes) { return .failure(DeskPictures.bad(file.name, fault, call.shownLanguage)) }
      contents.append(bytes)
    }
    let store = try PicturePlace(call.house.settings).store()
    let alt = Words(FormText.line(form["alt"]).cut(200))
    return .success(try contents.map { Catalog.Picture(source: .blob(try store.put($0).name), alt: alt) })
  }

  private static func arrange(_ name: String, _ done: Done, _ make: @escaping @Sendable (ID<Catalog.Picture>) -> ArrangePictures.Act) -> Route {
    .post("/console/products/{product}/pictures/{picture}/\(name)", permissions: .editCatalog) { call in
      try await call.act(else: { try await DeskProductRoutes.edit(call, typed: $0, status: $1) }) { seat, _, tx in
        let id = try call.id("product", of: Product.self)
        try ArrangePictures(by: seat.party, merchant: seat.merchant, product: id, act: make(call.id("picture"))).run(in: tx)
        return After(done, Paths.consoleProduct(id))
      }
    }
  }

  /// The picture of one variant; nothing chosen takes it back.
  private static let choose: Route = .post("/console/products/{product}/variants/{variant}/picture", permissions: .editCatalog) { call in
    let form = try await call.form(), written = form["picture"]
    return try await call.act(form: form, else: { try await DeskProductRoutes.edit(call, typed: $0, status: $1) }) { seat, _, tx in
      let id = try call.id("product", of: Product.self)
      let picture = ID<Catalog.Picture>(text: written)
      guard written.isEmpty || picture != nil else { throw PictureRefusal.absent }
      try ChooseVariantPicture(by: seat.party, merchant: seat.merchant, variant: call.id("variant"), picture: picture).run(in: tx)
      return After(.saved, Paths.consoleProduct(id))
    }
  }

  private static func retire(_ name: String, _ done: Done, _ isRetired: Bool) -> Route {
    .post("/console/products/{product}/variants/{variant}/\(name)", permissions: .editCatalog) { call in
      try await call.act(else: { try await DeskProductRoutes.edit(call, typed: $0, status: $1) }) { seat, _, tx in
        let id = try call.id("product", of: Product.self)
        try RetireVariant(by: seat.party, merchant: seat.merchant, variant: call.id("variant"), isRetired: isRetired).run(in: tx)
        return After(done, Paths.consoleProduct(id))
      }
    }
  }
}
