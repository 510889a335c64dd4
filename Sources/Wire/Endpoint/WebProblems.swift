import HTTPTypes
import Hummingbird
import Kernel
import Web

/// The problems that the web itself finds, before any command runs.
extension Problem {
  package static func noSuchPage() -> Problem { Problem(404, "web/absent", ProblemPhrases.absent, Sentence(ProblemPhrases.noSuchPage)) }

  static func noSuchMethod(_ allow: String) -> Problem {
    var problem = Problem(405, "web/method", ProblemPhrases.malformed, Sentence(ProblemPhrases.noSuchMethod, ["allow": allow]))
    problem.headers = [(.allow, allow)]
    return problem
  }

  static func wrongType(_ wanted: String) -> Problem {
    Problem(415, "web/content-type", ProblemPhrases.malformed, Sentence(ProblemPhrases.wrongType, ["type": wanted]))
  }

  static func tooLarge(max: Int) -> Problem {
    var problem = Problem(413, "web/too-large", ProblemPhrases.overSize, Sentence(ProblemPhrases.tooLarge, phrases: ["max": Format.size(max)]))
    problem.facts = ["bytesMax": "\(max)"]
    problem.closes = true
    return problem
  }

  static func notJSON(_ fault: JSONReader.Fault) -> Problem {
    var problem = Problem(
      400, "web/json", ProblemPhrases.malformed,
      Sentence(ProblemPhrases.notJSON, ["offset": "\(fault.offset)", "what": fault.what]))
    problem.facts = ["offset": "\(fault.offset)"]
    return problem
  }

  static func notForm() -> Problem { Problem(400, "web/form", ProblemPhrases.malformed, Sentence(ProblemPhrases.notForm)) }

  static func tooSlow() -> Problem {
    var problem = Problem(408, "web/too-slow", ProblemPhrases.malformed, Sentence(ProblemPhrases.tooSlow))
    problem.closes = true
    return problem
  }

  /// All that is wrong with the input in one answer: 404 for an address, 422 for a body, 400 for the rest.
  package static func faulty(_ faults: [InputFault]) -> Problem {
    let places = Set(faults.map(\.place))
    let status = places.contains(.path) ? 404 : places.contains(.body) || places.contains(.form) ? 422 : 400
    var problem = Problem(
      status, "input/invalid", ProblemPhrases.invalid, Sentence(ProblemPhrases.faulty, ["count": "\(faults.count)"]))
    problem.faults = faults
    return problem
  }

  package static func signInNeeded() -> Problem {
    var problem = Problem(401, "web/sign-in", ProblemPhrases.signInNeeded, Sentence(ProblemPhrases.signInFirst))
    problem.headers = [(.wwwAuthenticate, "Bearer")]
    return problem
  }

  static func scopeNeeded(_ scope: String) -> Problem {
    Problem(403, "web/scope", ProblemPhrases.forbidden, Sentence(ProblemPhrases.scopeNeeded, ["scope": scope]))
  }

  static func targetTooLong() -> Problem {
    Problem(414, "web/target-too-long", ProblemPhrases.malformed, Sentence(ProblemPhrases.targetTooLong))
  }

  static func brokenOff() -> Problem {
    var problem = Problem(400, "web/broken-off", ProblemPhrases.malformed, Sentence(ProblemPhrases.brokenOff))
    problem.closes = true
    return problem
  }

  static func crossSite() -> Problem {
    Problem(403, "web/cross-site", ProblemPhrases.forbidden, Sentence(ProblemPhrases.crossSite))
  }

  /// When to come again, as people say it.
  private static func wait(_ seconds: Int) -> Sentence {
    seconds < 60
      ? Sentence(ProblemPhrases.waitThen, ["seconds": "\(seconds)"]) : Sentence(ProblemPhrases.waitMinutes, ["minutes": "\(seconds / 60 + (seconds % 60 == 0 ? 0 : 1))"])
  }

  package static func tooOften(seconds: Int) -> Problem {
    var problem = Problem(429, "web/too-often", ProblemPhrases.limited, wait(seconds))
    problem.headers = [(.retryAfter, "\(seconds)")]
    return problem
  }

  package static func busy(seconds: Int) -> Problem {
    var problem = Problem(503, "web/busy", ProblemPhrases.busy, wait(seconds))
    problem.headers = [(.retryAfter, "\(seconds)")]
    return problem
  }

  /// A file where none is expected; left unread.
  static func noFileHere() -> Problem {
    var problem = Problem(415, "web/no-file-here", ProblemPhrases.malformed, Sentence(ProblemPhrases.noFileHere))
    problem.closes = true
    return problem
  }

  /// No host, two, or one that nobody can read.
  static func hostMalformed() -> Problem {
    var problem = Problem(400, "web/host", ProblemPhrases.malformed, Sentence(ProblemPhrases.hostMalformed))
    problem.closes = true
    return problem
  }

  /// A name that is not ours (RFC 9110, 15.5.20).
  static func hostUnknown() -> Problem { Problem(421, "web/host-unknown", ProblemPhrases.absent, Sentence(ProblemPhrases.hostUnknown)) }

  /// The disk is nearly full.
  static func noRoom(seconds: Int) -> Problem {
    var problem = Problem(503, "web/no-room", ProblemPhrases.busy, Sentence(ProblemPhrases.noRoom))
    problem.headers = [(.retryAfter, "\(seconds)")]
    problem.closes = true
    return problem
  }

  static func failed() -> Problem { Problem(500, "web/failed", ProblemPhrases.failed, Sentence(ProblemPhrases.sorry)) }
  static func keyReused() -> Problem { Problem(422, "web/key-reused", ProblemPhrases.invalid, Sentence(ProblemPhrases.keyReused)) }

  static func keyInFlight() -> Problem {
    var problem = Problem(409, "web/key-in-flight", ProblemPhrases.conflict, Sentence(ProblemPhrases.keyInFlight))
    problem.headers = [(.retryAfter, "1")]
    return problem
  }

  static func keyNeeded() -> Problem { Problem(400, "web/key-needed", ProblemPhrases.malformed, Sentence(ProblemPhrases.keyNeeded)) }
  /// A target or header line that is no text.
  package static func unreadableHead() -> Problem { Problem(400, "web/head", ProblemPhrases.malformed, Sentence(ProblemPhrases.unreadableHead)) }

  /// A guest's key that could be guessed.
  static func keyTooShort(min: Int) -> Problem {
    Problem(400, "web/key-too-short", ProblemPhrases.malformed, Sentence(ProblemPhrases.keyTooShort, ["min": "\(min)"]))
  }

  static func keyWrong() -> Problem { Problem(400, "web/key-wrong", ProblemPhrases.malformed, Sentence(ProblemPhrases.keyWrong)) }

  static func revisionNeeded() -> Problem {
    Problem(428, "web/revision-needed", ProblemPhrases.malformed, Sentence(ProblemPhrases.revisionNeeded))
  }

  /// A revision sent in If-Match that is no longer the present one.
  package static func revisionStale() -> Problem {
    Problem(412, "web/revision-stale", ProblemPhrases.conflict, Sentence(ProblemPhrases.revisionStale))
  }

  static func tooManyStreams() -> Problem {
    var problem = Problem(503, "web/streams", ProblemPhrases.busy, Sentence(ProblemPhrases.tooManyStreams))
    problem.headers = [(.retryAfter, "5")]
    return problem
  }

  static func notReady() -> Problem { Problem(503, "web/not-ready", ProblemPhrases.busy, Sentence(ProblemPhrases.notReady)) }

  /// Every kind the web itself finds, for docs/problems.md.
  package static var webKinds: [Problem] {
    [
      noSuchPage(), noSuchMethod("GET"), wrongType("application/json"), tooLarge(max: 1), notForm(), tooSlow(), faulty([]),
      notJSON(JSONReader.Fault(offset: 0, what: "")), signInNeeded(), scopeNeeded(""), brokenOff(), targetTooLong(), crossSite(), tooOften(seconds: 1), busy(seconds: 1), failed(),
      keyReused(), keyInFlight(), keyNeeded(), keyWrong(), keyTooShort(min: 16), unreadableHead(), revisionNeeded(), revisionStale(), tooManyStreams(), notReady(),
      noFileHere(), noRoom(seconds: 1), hostMalformed(), hostUnknown(),
    ]
  }
}
