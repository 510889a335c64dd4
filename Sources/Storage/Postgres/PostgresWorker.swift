import Kernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One thread with one connection: runs whole bodies, again where the database asks for it.
final class PostgresWorker: @unchecked Sendable {
  /// Runs of one body, at most.
  static let runsMax = 12
  /// No further run begins after this long.
  static let patienceMilliseconds: Int64 = 10_000

  private enum Outcome {
    case done
    case failed(any Error)
    case again(any Error)
  }

  private let settings: PostgresSettings
  private let isWrite: Bool
  private let hook: StatementHook?
  private var connection: PostgresConnection?
  private var dice: Dice

  init(_ settings: PostgresSettings, isWrite: Bool, number: Int, hook: StatementHook?, connection: PostgresConnection? = nil) {
    self.settings = settings
    self.isWrite = isWrite
    self.hook = hook
    self.connection = connection
    dice = Dice(seed: UInt64(getpid()) << 16 | UInt64(number))
  }

  /// Takes pieces until the lane is closed and empty.
  func work(_ lane: Lane<Piece>) {
    while let pieces = lane.take(most: 1) {
      for piece in pieces { piece.finish(settle(piece)) }
    }
    connection = nil
  }

  /// Runs a piece to its end; nil when its work is durable.
  private func settle(_ piece: Piece) -> (any Error)? {
    let start = Self.milliseconds()
    var run = 1
    while true {
      switch attempt(piece) {
      case .done: return nil
      case .failed(let error): return error
      case .again(let error):
        guard run < Self.runsMax, Self.milliseconds() - start < Self.patienceMilliseconds else {
          // Locks that do not come free are a sign of too much at once.
          if let fault = error as? StorageFault, fault.isTransient { return StorageFault.overloaded(retryAfterSeconds: 1) }
          return error
        }
        pause(run)
        run += 1
      }
    }
  }

  private func attempt(_ piece: Piece) -> Outcome {
    let open: PostgresConnection
    do {
      open = try connected()
      if isWrite { try open.beginWrite() } else { try open.beginRead() }
    } catch {
      connection = nil
      return .again(error)
    }
    do {
      try piece.run(Transaction(open, act: piece.act, hook: hook, isWrite: isWrite))
    } catch {
      let cause = open.transient ?? error as? StorageFault
      open.rollback()
      if open.isLost || cause?.isDisconnection == true { connection = nil }
      guard let cause, open.transient != nil || cause.isTransient || cause.isDisconnection else { return .failed(error) }
      return .again(cause)
    }
    return commit(open)
  }

  private func commit(_ open: PostgresConnection) -> Outcome {
    do {
      try open.commit()
      return .done
    } catch {
      if open.isLost {
        connection = nil
        // What was read is read, whether or not its end was heard.
        return isWrite ? resolve(open.transaction) : .done
      }
      open.rollback()
      return open.transient == nil ? .failed(error) : .again(error)
    }
  }

  /// The connection was lost during COMMIT: asks the server on a new one what became of the transaction.
  private func resolve(_ transaction: String) -> Outcome {
    let start = Self.milliseconds()
    var asked = 1
    while Self.milliseconds() - start < Self.patienceMilliseconds {
      do {
        switch try connected().outcome(of: transaction) {
        case "committed": return .done
        case "aborted": return .again(StorageFault.disconnected("the connection was lost before COMMIT"))
        case "in progress": break
        default: return .failed(StorageFault.commitUnknown("transaction \(transaction) is no longer known"))
        }
      } catch StorageFault.statement(_, let message, _) {
        return .failed(StorageFault.commitUnknown(message))
      } catch {
        connection = nil
      }
      pause(asked)
      asked += 1
    }
    return .failed(StorageFault.commitUnknown("the server could not be asked about transaction \(transaction)"))
  }

  private func connected() throws -> PostgresConnection {
    if let connection, !connection.isLost { return connection }
    let made = try PostgresConnection(settings)
    connection = made
    return made
  }

  /// Waits a random while that doubles with every run: 2 ms at first, at most 640.
  private func pause(_ run: Int) {
    let longest = 4 << min(run, 8)
    let milliseconds = longest / 4 + dice.below(longest / 2)
    usleep(UInt32(milliseconds) * 1000)
  }

  private static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
