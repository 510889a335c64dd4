import Kernel
import Ledger

/// A naive ledger of dictionaries, against which the auditor compares the real one. It knows nothing of SQL.
///
/// It covers single postings on accounts named by key; what it answers and holds must equal the database after every step.
package struct NaiveLedger: Sendable {
  package struct Entry: Sendable, Equatable {
    package var posted: Int64 = 0
    package var held: Int64 = 0
  }

  private struct Pending: Sendable {
    var transfer: Transfer
    var expiresAt: Instant
  }

  package private(set) var accounts: [AccountKey: Entry] = [:]
  private var done: [Int64: Transfer] = [:]
  private var pending: [Int64: Pending] = [:]
  private var ended: [Int64: Hold.Outcome] = [:]
  private var reversals: [Int64: Int64] = [:]

  package init() {}

  /// Does one posting at `now` and says what the ledger should have said.
  package mutating func post(_ posting: Posting, now: Instant) -> PostingResult {
    switch posting {
    case .transfer(let transfer): move(transfer, now)
    case .hold(let transfer, let expiresAt): hold(transfer, expiresAt, now)
    case .post(let transfer): post(transfer, now)
    case .void(let id): void(id.raw)
    case .reverse(let original, let id, let code): reverse(original.raw, id, code, now)
    }
  }

  /// Ends every overdue hold, as the sweep does; returns how many.
  @discardableResult
  package mutating func expire(now: Instant) -> Int {
    let overdue = pending.filter { $0.value.expiresAt <= now }
    for (id, hold) in overdue { end(id, hold, .expired) }
    return overdue.count
  }

  package func balance(of key: AccountKey) -> Entry { accounts[key] ?? Entry() }

  /// Credits less debits over all accounts of each asset; all zero in a sound ledger.
  package var sums: [Asset: Int64] {
    accounts.reduce(into: [:]) { $0[$1.key.asset, default: 0] += $1.value.posted }
  }

  private mutating func move(_ transfer: Transfer, _ now: Instant) -> PostingResult {
    guard let (debit, credit) = keys(transfer) else { return .refused(.accountMissing) }
    if let no = fault(transfer, debit, credit) { return .refused(no) }
    var said = transfer
    said.isFact = false
    if let there = done[transfer.id.raw] { return there == said ? .replayed : .refused(.existsDifferent) }
    if pending[transfer.id.raw] != nil || ended[transfer.id.raw] != nil { return .refused(.existsDifferent) }
    var short: Int64 = 0
    if let available = available(debit, wanted: transfer.amount, now) {
      guard transfer.isFact else { return .refused(.insufficient(available: available)) }
      short = transfer.amount - available
    }
    accounts[debit, default: Entry()].posted -= transfer.amount
    accounts[credit, default: Entry()].posted += transfer.amount
    done[transfer.id.raw] = said
    return short > 0 ? .short(by: short) : .done
  }

  private mutating func hold(_ transfer: Transfer, _ expiresAt: Instant, _ now: Instant) -> PostingResult {
    guard let (debit, credit) = keys(transfer) else { return .refused(.accountMissing) }
    if let no = fault(transfer, debit, credit) { return .refused(no) }
    if let there = pending[transfer.id.raw] {
      return there.transfer == transfer && there.expiresAt == expiresAt ? .replayed : .refused(.existsDifferent)
    }
    if var there = done[transfer.id.raw] {
      there.amount = transfer.amount
      return .refused(there == transfer ? .ended(.posted) : .existsDifferent)
    }
    if let outcome = ended[transfer.id.raw] { return .refused(.ended(outcome)) }
    guard expiresAt > now else { return .refused(.expiryPassed) }
    if let available = available(debit, wanted: transfer.amount, now) { return .refused(.insufficient(available: available)) }
    if debit.limit != .none { accounts[debit, default: Entry()].held += transfer.amount }
    pending[transfer.id.raw] = Pending(transfer: transfer, expiresAt: expiresAt)
    return .done
  }

  private mutating func post(_ transfer: Transfer, _ now: Instant) -> PostingResult {
    guard let (debit, credit) = keys(transfer) else { return .refused(.accountMissing) }
    if let no = fault(transfer, debit, credit) { return .refused(no) }
    let id = transfer.id.raw
    guard let hold = pending[id] else {
      if let outcome = ended[id] { return .refused(.ended(outcome)) }
      guard let there = done[id] else { return .refused(.unknown) }
      return there == transfer ? .replayed : .refused(.existsDifferent)
    }
    var whole = transfer
    whole.amount = hold.transfer.amount
    guard whole == hold.transfer else { return .refused(.existsDifferent) }
    guard hold.expiresAt > now else { return .refused(.ended(.expired)) }
    guard transfer.amount <= whole.amount else { return .refused(.exceedsHold(held: whole.amount)) }
    release(hold)
    accounts[debit, default: Entry()].posted -= transfer.amount
    accounts[credit, default: Entry()].posted += transfer.amount
    pending[id] = nil
    done[id] = transfer
    return .done
  }

  private mutating func void(_ id: Int64) -> PostingResult {
    if let hold = pending[id] {
      end(id, hold, .voided)
      return .done
    }
    if done[id] != nil { return .refused(.ended(.posted)) }
    switch ended[id] {
    case .voided: return .replayed
    case let outcome?: return .refused(.ended(outcome))
    case nil: return .refused(.unknown)
    }
  }

  private mutating func reverse(_ original: Int64, _ id: ID<Transfer>, _ code: String, _ now: Instant) -> PostingResult {
    guard let there = done[original], let (debit, credit) = keys(there) else { return .refused(.unknown) }
    if let earlier = reversals[original] {
      return earlier == id.raw ? .replayed : .refused(.alreadyReversed(by: ID(earlier)))
    }
    if let available = available(credit, wanted: there.amount, now) { return .refused(.insufficient(available: available)) }
    accounts[credit, default: Entry()].posted -= there.amount
    accounts[debit, default: Entry()].posted += there.amount
    done[id.raw] = Transfer(id: id, debit: there.credit, credit: there.debit, amount: there.amount, code: code, reference: there.reference)
    reversals[original] = id.raw
    return .done
  }

  private func keys(_ transfer: Transfer) -> (AccountKey, AccountKey)? {
    guard case .key(let debit) = transfer.debit, case .key(let credit) = transfer.credit else { return nil }
    return (debit, credit)
  }

  private func fault(_ transfer: Transfer, _ debit: AccountKey, _ credit: AccountKey) -> PostingRefusal? {
    if transfer.amount <= 0 { return .amountNotPositive }
    if debit == credit { return .sameAccount }
    return debit.asset == credit.asset ? nil : .assetMismatch
  }

  /// What is left where that is too little, after ending the account's overdue holds; nil where there is enough.
  private mutating func available(_ key: AccountKey, wanted: Int64, _ now: Instant) -> Int64? {
    guard case .floor(let floor) = key.limit else { return nil }
    func left() -> Int64 { balance(of: key).posted - balance(of: key).held - floor }
    if left() >= wanted { return nil }
    for (id, hold) in pending where hold.transfer.debit == .key(key) && hold.expiresAt <= now { end(id, hold, .expired) }
    return left() >= wanted ? nil : max(0, left())
  }

  private mutating func end(_ id: Int64, _ hold: Pending, _ outcome: Hold.Outcome) {
    release(hold)
    pending[id] = nil
    ended[id] = outcome
  }

  private mutating func release(_ hold: Pending) {
    guard case .key(let debit) = hold.transfer.debit, debit.limit != .none else { return }
    accounts[debit, default: Entry()].held -= hold.transfer.amount
  }
}
