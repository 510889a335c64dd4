import Kernel
import Parties
import Search
import Storage
import Wire

/// Search words that operators join by hand.
enum SearchWordEndpoints {
  struct Joined: Sendable {
    let language: Tongue
    let term: String
    let means: String
    let isMutual: Bool
  }

  private static let word = Shape<String>.text(1...SetSynonym.lengthMax)
  private static let refusals = [SetSynonym.No.empty, .same, .tooLong, .full].map { ProblemKind($0) }
  private static let joined = Shape<Joined>.object(
    "SynonymInput",
    .required("language", .choice(Tongue.self)), .required("term", word), .required("means", word), .optional("mutual", .flag, or: true)
  ) { Joined(language: $0, term: $1, means: $2, isMutual: $3) }
  private static let dropped = Shape<Joined>.object(
    "SynonymRemoval", .required("language", .choice(Tongue.self)), .required("term", word), .required("means", word)
  ) { Joined(language: $0, term: $1, means: $2, isMutual: false) }
  private static let entry = View<Synonyms.Entry>.object(
    "Synonym", .member("language", .text) { $0.language.tag }, .member("term", .text) { $0.term }, .member("means", .text) { $0.means })

  static func routes() -> [Route] { [list, join, drop] }

  private static let list = Endpoint(
    "listSynonyms", .get, "/api/v1/search/synonyms", Phrase("검색 동의어 목록", "Search words that operators joined"), tag: "console", permissions: .operate,
    takes: .query("language", .choice(Tongue.self), or: .ko), ListInputs.cursor, ListInputs.limit, answers: .page("SynonymPage", of: entry)
  ).read { tx, call, language, cursor, limit in
    try call.require(.operate, on: .installation)
    return try Synonyms.list(language.language, after: cursor, size: limit, in: tx)
  }

  private static let join = Endpoint(
    "joinSynonyms", .post, "/api/v1/search/synonyms", Phrase("검색 동의어 추가", "Join two search words"), tag: "console", permissions: .operate, isIdempotent: true,
    problems: refusals, takes: .body(joined), answers: .nothing
  ).write { tx, call, joined in
    try call.require(.operate, on: .installation)
    try SetSynonym(joined.language.language, term: joined.term, means: joined.means, isMutual: joined.isMutual).run(in: tx)
  }

  private static let drop = Endpoint(
    "dropSynonym", .post, "/api/v1/search/synonyms/drop", Phrase("검색 동의어 삭제", "Part two search words again"), tag: "console", permissions: .operate,
    isIdempotent: true, takes: .body(dropped), answers: .nothing
  ).write { tx, call, dropped in
    try call.require(.operate, on: .installation)
    _ = try DropSynonym(dropped.language.language, term: dropped.term, means: dropped.means).run(in: tx)
  }
}
