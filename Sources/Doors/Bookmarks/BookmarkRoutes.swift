import Catalog
import Community
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Web
import Wire

/// The hearts: a press keeps a thing for later or lets it go, as its form says.
enum BookmarkRoutes {
  static func routes() -> [Route] { [.post("/bookmarks/{kind}/{thing}", press)] }

  @Sendable private static func press(_ call: Call) async throws -> Response {
    guard let kind = call["kind"].flatMap(Bookmark.Kind.init(rawValue:)), let thing = call["thing"].flatMap({ Int64($0) }) else {
      throw Problem.noSuchPage()
    }
    // A form says what it wants, so that a second press does no more. One of an older page says nothing and changes what is there.
    let wanted = try await call.form()["want"]
    let isKept = try await call.house.database.write { tx -> Bool? in
      guard let party = try Visit.of(call, in: tx).party else { return nil }
      // Only goods have hearts in pages.
      guard kind == .product, try ProductFacts.find(ID(thing), in: tx) != nil else { throw Problem.noSuchPage() }
      let isWanted = switch wanted {
      case KeepButton.keep: true
      case KeepButton.letGo: false
      default: try Bookmark.kept(by: party, kind, among: [thing], in: tx).isEmpty
      }
      if isWanted {
        try AddBookmark(kind, thing, by: party).run(in: tx)
        return true
      }
      try RemoveBookmark(kind, thing, by: party).run(in: tx)
      return false
    }
    let back = call.pageBefore ?? Paths.bookmarks
    guard let isKept else {
      // Signing in does what was wanted, and leads back.
      let door = Paths.signIn(then: back).with("keep", wanted == KeepButton.letGo ? nil : String(thing))
      return call.wantsJSON ? .json((["redirect": .string(door.text)] as JSON).bytes) : .seeOther(door.text)
    }
    guard call.wantsJSON else {
      let isInList = back.text.prefix { $0 != "?" } == Paths.bookmarks.text
      return .seeOther((isInList ? isKept ? Paths.bookmarks : Paths.bookmarks.with("removed", Int(thing)) : back).text)
    }
    let language = call.shownLanguage
    let said: JSON = [
      "pressed": .bool(isKept), "next": .string(isKept ? KeepButton.letGo : KeepButton.keep), "message": .string((isKept ? ShopPhrases.kept : ShopPhrases.letGo).text(in: language)),
      "link": ["href": .string(Paths.bookmarks.text), "text": .string(ShopPhrases.seeKept.text(in: language))],
    ]
    return .json(said.bytes)
  }
}
