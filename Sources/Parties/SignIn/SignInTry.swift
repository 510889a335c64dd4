import Kernel
import Storage

/// One try to sign in, judged before the password is looked at: a device that the account knows is never held up by strangers,
/// a stranger waits the longer the more was tried, and nobody is locked out.
struct SignInTry: Sendable {
  /// What the account is called at the door.
  let login: String
  /// The caller's network address, to count by; nil where all callers seem to have one.
  let address: String?
  /// The account that this browser's device is known to; nil for strangers.
  let known: (party: PartyID, device: [UInt8])?

  enum Turn: Sendable {
    /// The password may be looked at after that time.
    case now(after: Span)
    /// Not before that time; nothing was counted.
    case later(Span)
  }

  /// The longest that one request is held; what must wait longer is told to come back.
  static let holdMax = Span.seconds(8)
  /// The longest that the next try of one account from one address waits.
  static let waitMax = Span.seconds(60)

  /// Counts the try and says when it may go on.
  func begin(in tx: Transaction) throws -> Turn {
    if let known {
      let wait = try Effort.knownDevice.turn(Self.subject(known), wait: { Self.spacing($0, free: Effort.knownDevice.free) }, in: tx)
      return wait.map { .later($0) } ?? .now(after: .seconds(0))
    }
    if let wait = try Effort.stranger.turn(pair, wait: { Self.spacing($0, free: Effort.stranger.free) }, in: tx) { return .later(wait) }
    let account = try Effort.account.add(login, in: tx), address = try address.map { try Effort.address.add($0, in: tx) } ?? 0
    return .now(after: max(Self.hold(account, free: Effort.account.free, step: 10), Self.hold(address, free: Effort.address.free, step: 30)))
  }

  /// It was the owner: the own device starts anew, and what this one try added to others' counts is taken back, no more.
  func succeed(in tx: Transaction) throws {
    if let known { return try Effort.knownDevice.forget(Self.subject(known), in: tx) }
    try Effort.stranger.giveBack(pair, in: tx)
    try Effort.account.giveBack(login, in: tx)
    if let address { try Effort.address.giveBack(address, in: tx) }
  }

  private var pair: String { "\(address ?? "") \(login)" }
  private static func subject(_ known: (party: PartyID, device: [UInt8])) -> String { "\(known.party) \(Encoding.hex(known.device))" }

  /// 1, 2, 4 seconds and so on, from the first try over the free ones.
  static func spacing(_ level: Int64, free: Int64) -> Span {
    guard level >= free else { return .seconds(0) }
    return min(.seconds(1 << min(level - free, 10)), waitMax)
  }

  /// A second more for every `step` tries over the free ones.
  static func hold(_ level: Int64, free: Int64, step: Int64) -> Span {
    level > free ? min(.seconds((min(level, 1_000_000) - free + step - 1) / step), holdMax) : .seconds(0)
  }
}
