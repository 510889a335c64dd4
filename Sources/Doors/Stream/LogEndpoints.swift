import Kernel
import Storage
import Stream
import Wire

/// The public log, for anybody who wants to prove that nothing said here was changed (RFC 9162).
enum LogEndpoints {
  struct Key: Sendable {
    let id: String
    let bytes: [UInt8]
  }

  struct Proof: Sendable {
    let from: Int64
    let to: Int64
    let hashes: [Merkle.Hash]
  }

  static func routes() -> [Route] { [head, heads, keys, leaves, inclusion, consistency] }

  private static let hex = View<[UInt8]>(schema: Schema(["type": "string", "pattern": "^([0-9a-f]{2})*$"])) { $1.string(Encoding.hex($0)) }

  private static let headView = View<SignedHead>.object(
    "LogHead",
    .member("size", .int64) { $0.size }, .member("root", hex) { $0.root }, .member("timestamp", .int64) { $0.at.milliseconds },
    .member("at", .instant) { $0.at }, .member("key", .text) { $0.key }, .member("signature", hex) { $0.signature })

  private static let keyView = View<Key>.object("LogKey", .member("id", .text) { $0.id }, .member("bytes", hex) { $0.bytes })

  private static let inclusionView = View<PublicLog.Inclusion>.object(
    "LogInclusion",
    .member("position", .int64) { $0.position }, .member("commitment", hex) { $0.commitment }, .member("head", headView) { $0.head },
    .member("proof", hex.list) { $0.proof })

  private static let consistencyView = View<Proof>.object(
    "LogConsistency", .member("from", .int64) { $0.from }, .member("to", .int64) { $0.to }, .member("proof", hex.list) { $0.hashes })

  private static let size = Shape<Int64>.int64(0...Int64.max)
  private static let after = Input<Int64>.query("after", size, or: 0)
  private static let from = Input<Int64>.query("from", size, or: 0)
  private static let page = Input<Int>.query("limit", .int(1...PublicLog.pageMax), or: 100)

  private static let head = Endpoint(
    "getLogHead", .get, "/api/v1/log/head", Phrase("공개 기록의 최신 서명", "The newest signed head of the public log"), tag: "log",
    problems: [ProblemKind(LogAbsence.empty)], answers: .ok(headView)
  ).read { tx, _ in
    guard let head = try PublicLog.head(in: tx) else { throw LogAbsence.empty }
    return head
  }

  private static let heads = Endpoint(
    "listLogHeads", .get, "/api/v1/log/heads", Phrase("공개 기록의 서명 목록", "Signed heads of more than so many leaves, smallest first"), tag: "log",
    takes: after, page, answers: .ok(View<[SignedHead]>.object("LogHeadList", .member("items", headView.list) { $0 }))
  ).read { tx, _, after, limit in try PublicLog.heads(after: after, limit: limit, in: tx) }

  private static let keys = Endpoint(
    "listLogKeys", .get, "/api/v1/log/keys", Phrase("공개 기록의 서명 키", "The public halves of every key that signed a head (Ed25519)"), tag: "log",
    answers: .ok(View<[Key]>.object("LogKeyList", .member("items", keyView.list) { $0 }))
  ).read { tx, _ in try LogKey.verifying(in: tx).map { Key(id: $0.key, bytes: $0.value.bytes) }.sorted { $0.id < $1.id } }

  private static let leaves = Endpoint(
    "listLogLeaves", .get, "/api/v1/log/leaves", Phrase("공개 기록의 잎", "Commitments from a position on, in their order"), tag: "log",
    takes: from, page, answers: .ok(View<[[UInt8]]>.object("LogLeafList", .member("items", hex.list) { $0 }))
  ).read { tx, _, from, limit in try PublicLog.leaves(from: from, limit: limit, in: tx) }

  private static let inclusion = Endpoint(
    "proveInclusion", .get, "/api/v1/log/inclusion/{activity}", Phrase("공개 기록에 들어 있다는 증명", "The proof that an activity is in the public log"), tag: "log",
    problems: [ProblemKind(LogAbsence.notIn)], takes: .path("activity", .id(Activity.self)), answers: .ok(inclusionView)
  ).read { tx, _, activity in
    guard let proof = try PublicLog.inclusion(of: activity, in: tx) else { throw LogAbsence.notIn }
    return proof
  }

  private static let consistency = Endpoint(
    "proveConsistency", .get, "/api/v1/log/consistency", Phrase("공개 기록이 이어진다는 증명", "The proof that the longer log begins with the shorter one"), tag: "log",
    problems: [ProblemKind(LogAbsence.noSizes)], takes: .query(required: "from", size), .query(required: "to", size), answers: .ok(consistencyView)
  ).read { tx, _, from, to in
    guard let hashes = try PublicLog.consistency(from: from, to: to, in: tx) else { throw LogAbsence.noSizes }
    return Proof(from: from, to: to, hashes: hashes)
  }
}

/// What the public log does not hold.
enum LogAbsence: Refusal, CaseIterable {
  case empty, notIn, noSizes

  var code: String {
    switch self {
    case .empty: "log/empty"
    case .notIn: "log/not-in"
    case .noSizes: "log/no-such-sizes"
    }
  }
  var sort: RefusalSort { .absent }
  var sentence: Sentence {
    switch self {
    case .empty: Sentence(LogPhrases.empty)
    case .notIn: Sentence(LogPhrases.notIn)
    case .noSizes: Sentence(LogPhrases.noSizes)
    }
  }
}

/// The words of the public log.
enum LogPhrases {
  static let empty = Phrase("공개 기록이 아직 비어 있어요.", "The public log is empty so far.")
  static let notIn = Phrase("공개 기록에 없어요. 방금 올라온 글이라면 잠시 뒤에 들어가요.", "It is not in the public log. What was said just now gets its place in a moment.")
  static let noSizes = Phrase("그 크기의 기록이 없어요. 1부터 지금 크기까지 앞에서 뒤로 물어봐 주세요.", "There are no logs of these sizes. Ask from 1 up to the present size, the smaller first.")
}
