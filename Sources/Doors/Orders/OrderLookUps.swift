import Kernel
import Storage
import Trade
import Wire

/// Looking orders up by number and telephone, so that telephones cannot be tried from many places, and strangers who try keep no owner
/// from her order: wrong look-ups are counted, right ones are not.
enum OrderLookUps {
  /// Look-ups of one address, right or wrong.
  static let perCaller = RateLimit.Rule("order-lookup", burst: 10, perMinute: 6)

  /// Wrong ones of one number from everywhere together.
  static let perNumber = RateLimit.Rule("order-lookup-number", burst: 60, perMinute: 12)

  /// Wrong ones of one number and one address, once those from everywhere are used up: enough for whoever knows the telephone, and far too
  /// few for whoever tries.
  static let perCallerAndNumber = RateLimit.Rule("order-lookup-caller-number", burst: 3, perHour: 2)

  /// Does a look-up by whoever calls. One that finds nothing throws `NoConsignmentMove` and counts.
  static func braking<Found: Sendable>(_ lookUp: LookUpOrder, _ call: Call, _ work: (LookUpOrder) async throws -> Found) async throws -> Found {
    try call.brake(perCaller)
    var known = lookUp
    known.member = call.signedIn?.party
    let counted = try await count(lookUp.number, call)
    let found = try await work(known)
    if let counted { call.house.limits.giveBack(counted.rule, subject: counted.subject) }
    return found
  }

  /// Counted before the answer is known, so that tries at once are no way around; nil for whoever opens the order anyway.
  private static func count(_ number: String, _ call: Call) async throws -> (rule: RateLimit.Rule, subject: String)? {
    let limits = call.house.limits
    guard let seconds = limits.take(perNumber, subject: number) else { return (perNumber, number) }
    if try await opens(number, call) { return nil }
    guard let address = call.countedAddress else { throw Problem.tooOften(seconds: seconds) }
    let subject = "\(number) \(address)"
    if let seconds = limits.take(perCallerAndNumber, subject: subject) { throw Problem.tooOften(seconds: seconds) }
    return (perCallerAndNumber, subject)
  }

  /// Whether this browser, or who is signed in, opens the order without its telephone.
  private static func opens(_ number: String, _ call: Call) async throws -> Bool {
    let shopper = call.shopper
    guard shopper.member != nil || shopper.cart != nil || shopper.orders != nil else { return false }
    return try await call.house.database.read { tx in
      do { return try shopper.order(Order.find(number: number, in: tx), in: tx).number == number } catch is NoConsignmentMove { return false }
    }
  }
}
