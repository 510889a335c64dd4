import ArgumentParser
import Glibc
import Storage

/// Runs what the command line asks for. What the machine or the database could not do is said in one sentence (exit code 1).
@main
enum Program {
  static func main() async {
    do {
      let command = try Madang.parseAsRoot()
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        var plain = command
        try plain.run()
      }
    } catch let sorry as Sorry {
      Say.problem(sorry.sentence)
      exit(sorry.code)
    } catch let fault as StorageFault {
      Say.problem(fault.sentence)
      exit(1)
    } catch {
      Madang.exit(withError: error)
    }
  }
}

/// Why a command ends without having done what was asked.
struct Sorry: Error {
  let sentence: String
  /// 1 when it could not be done, 64 when it was asked for wrongly (sysexits.h).
  var code: Int32 = 1

  init(_ sentence: String, code: Int32 = 1) {
    self.sentence = sentence
    self.code = code
  }
}

extension StorageFault {
  /// What is true and what can be done, for whoever runs the program; the engine's own words where they are all there is.
  var sentence: String {
    switch self {
    case .statement(let state, let message, _), .constraint(let state, let message, _):
      state.utf8.count == 5 ? "PostgreSQL refuses: \(message) (\(state))." : Self.embedded(Int(state) ?? 1, message)
    case .disconnected(let why):
      "The database cannot be opened: \(why.prefix { !$0.isNewline }). Look whether it is there, running, and may be used by you."
    default: description
    }
  }

  /// SQLite's result codes (sqlite.org/rescode.html); the low byte is the kind.
  private static func embedded(_ code: Int, _ message: String) -> String {
    switch code & 0xFF {
    case 5, 6: "The database is in use by another program that keeps it locked. Stop that one, or wait."
    case 8: "The database cannot be written: its file or folder is read-only for this user."
    case 10: "The disk could not be read or written (\(message))."
    case 11: "The database file is damaged (\(message)). Put a backup in its place: madang restore."
    case 13: "The disk is full. Nothing was lost; make room and try again."
    case 14: "The database cannot be opened: its folder is not there or not writable for this user."
    case 26: "That file is not a database."
    default: "The database is not one of this program, or is damaged: \(message)."
    }
  }
}
