import Testing

/// A call that may stand only in a few named places.
struct Ban: Sendable {
  let call: String
  let why: String
  /// Beginnings of paths where it is right, each with its reason.
  var allowed: [String: String] = [:]
}

/// Time, chance, waiting and giving up are handed in or said aloud, never taken.
struct BannedCallTests {
  private static let live = [
    "Sources/Server/App/Live": "the one place where the real clock and chance come in",
    "Sources/Wire/App/Patience.swift": "waits for what is sent, and the meters' clock",
    "Sources/Wire/App/Bells.swift": "a stream that hears nothing beats",
  ]
  private static let handedIn = "Take time and chance from World or the transaction, so that a run can be repeated from its seed."
  private static let waits = live.merging([
    "Sources/Storage/": "drivers wait between retries of the engine",
    "Sources/Server/Workers/": "workers sleep between rounds",
    "Sources/madang/": "commands wait for the processes they watch",
  ]) { first, _ in first }

  static let bans: [Ban] = [
    Ban(call: "Date()", why: handedIn, allowed: live),
    Ban(call: "UUID()", why: handedIn, allowed: live),
    Ban(call: "Bool.random(", why: handedIn, allowed: live),
    Ban(call: ".random(in", why: handedIn + " Kernel's Dice and Transaction.random() draw numbers.", allowed: live),
    Ban(call: ".randomElement(", why: handedIn, allowed: live),
    Ban(call: ".shuffled(", why: handedIn, allowed: live),
    Ban(call: "SystemRandomNumberGenerator", why: handedIn, allowed: live),
    Ban(call: "ContinuousClock", why: handedIn, allowed: waits),
    Ban(call: "Task.sleep", why: "Let a job or a subscription wake the work instead of waiting.", allowed: waits),
    Ban(call: "sleep(", why: "Let a job or a subscription wake the work instead of waiting.", allowed: waits),
    Ban(call: "usleep(", why: "Let a job or a subscription wake the work instead of waiting.", allowed: waits),
    Ban(call: "nanosleep(", why: "Let a job or a subscription wake the work instead of waiting.", allowed: waits),
    Ban(call: "try? tx.", why: "A write that failed must be seen: use `try`."),
    Ban(call: "try? await database", why: "A write that failed must be seen: use `try`."),
    Ban(call: "try? database", why: "A write that failed must be seen: use `try`."),
    Ban(call: "fatalError(", why: "Refuse (Refusal), throw a fault, or state the bug with `precondition`."),
    Ban(
      call: "print(", why: "Only the command line prints; elsewhere return the text, or log it once where a fault ends.",
      allowed: ["Sources/madang/": "it is the command line"]),
  ]

  @Test(arguments: bans.map(\.call))
  func aBannedCallStandsOnlyWhereItIsAllowed(_ call: String) throws {
    let ban = try #require(Self.bans.first { $0.call == call })
    let found = SourceTree.current.sources.flatMap { file -> [String] in
      guard !ban.allowed.keys.contains(where: file.path.hasPrefix) else { return [] }
      return places(of: call, in: file.parts.code).filter { !isDeclarationOrMember($0, of: call, in: file.parts.code) }
        .map { "\(file.path):\(line(of: $0, in: file.parts.code)) calls \(call)" }
    }
    expectNone(found, ban.why)
  }

  /// `func print(` and `page.print(` are somebody's own; only the bare call is meant.
  private func isDeclarationOrMember(_ place: Int, of call: String, in code: [UInt8]) -> Bool {
    guard !call.hasPrefix("."), place > 0 else { return false }
    return code[place - 1] == UInt8(ascii: ".") || String(decoding: code[max(0, place - 5)..<place], as: UTF8.self).hasSuffix("func ")
  }

  @Test func nothingIsLeftOpenWithoutAPlaceWhereItIsTracked() {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]
    let tree = SourceTree.current
    let found = (tree.sources + tree.tests).flatMap { file in
      marks.flatMap { mark in places(of: mark, in: Array(file.text.utf8)) }
        .map { "\(file.path):\(line(of: $0, in: Array(file.text.utf8)))" }
    }
    expectNone(found, "Do it now, or write it down where open work is tracked and remove the mark.")
  }
}
