import Hummingbird
import Kernel
import Search
import Storage
import Web
import Wire

/// Search words that operators join by hand.
enum SearchWordRoutes {
  static func routes() -> [Route] {
    [
      .get("/console/search-words", permissions: .operate) { call in try await show(call, listed(call.query("words"))) },
      .post("/console/search-words", permissions: .operate) { call in
        let form = try await call.form(), language = listed(form["words"])
        return try await call.act(form: form, else: { try await show(call, language, entry: $0, status: $1) }) { _, form, tx in
          try SetSynonym(language, term: FormText.line(form["term"]), means: FormText.line(form["means"]), isMutual: form["mutual"] == "1").run(in: tx)
          return After(.saved, Paths.consoleSearchWords.with("words", language.tag))
        }
      },
      .post("/console/search-words/drop", permissions: .operate) { call in
        let form = try await call.form(), language = listed(form["words"])
        return try await call.act(form: form, else: { try await show(call, language, entry: $0, status: $1) }) { _, form, tx in
          _ = try DropSynonym(language, term: form["term"].cut(SetSynonym.lengthMax), means: form["means"].cut(SetSynonym.lengthMax)).run(in: tx)
          return After(.saved, Paths.consoleSearchWords.with("words", language.tag))
        }
      },
    ]
  }

  private static func listed(_ tag: String?) -> Language { Language.allCases.first { $0.tag == tag } ?? .korean }

  private static func show(_ call: Call, _ language: Language, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    let after = call.after
    return try await call.desk(status: status) { seat, tx in
      let page = try Synonyms.list(language, after: after, size: 50, in: tx)
      return SearchWordsPage(entries: page.items, listed: language, cursor: after, next: page.next, entry: entry).html(seat.desk)
    }
  }
}
