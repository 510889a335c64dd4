import Kernel

/// What a batch does to the books: the ledger's rules, free of databases and clocks.
///
/// Postings are judged one after another, each seeing what those before it did; a group is done whole or not at all.
struct Decision {
  let now: Instant
  var books: Books
  var evidence: Evidence
  private(set) var results: [PostingResult] = []
  private(set) var transfers: [PostedTransfer] = []
  private(set) var holds: [Hold] = []
  private(set) var ends: [HoldEnd] = []
  /// Debit accounts that had too little.
  private(set) var wanting: Set<ID<Account>> = []
  private var touched: [(index: Int, posted: Int64, held: Int64)] = []

  init(now: Instant, books: Books, evidence: Evidence) {
    self.now = now
    self.books = books
    self.evidence = evidence
  }

  mutating func judge(groups: [[Posting]]) {
    for group in groups { judge(group: group) }
  }

  /// Judges one group; a refusal takes back what the group did before it and lets the rest fail with it.
  mutating func judge(group: [Posting]) {
    if group.count == 1 {
      results.append(judge(group[0]))
      return
    }
    let mark = (transfers: transfers.count, holds: holds.count, ends: ends.count, touched: touched.count)
    let first = results.count
    for (offset, posting) in group.enumerated() {
      let result = judge(posting)
      results.append(result)
      guard case .refused = result else { continue }
      takeBack(toTouched: mark.touched, transfers: mark.transfers, holds: mark.holds, ends: mark.ends)
      for index in first..<(first + offset) { results[index] = .refused(.linkedFailed) }
      for _ in (offset + 1)..<group.count { results.append(.refused(.linkedFailed)) }
      return
    }
  }

  private mutating func takeBack(toTouched mark: Int, transfers transferMark: Int, holds holdMark: Int, ends endMark: Int) {
    for change in touched[mark...].reversed() { books[change.index].move(posted: -change.posted, held: -change.held) }
    for transfer in transfers[transferMark...] {
      evidence.transfers[transfer.id.raw] = nil
      if let reversed = transfer.reverses { evidence.reversals[reversed.raw] = nil }
    }
    for end in ends[endMark...] {
      evidence.holds[end.hold.id.raw] = end.hold
      evidence.endings[end.hold.id.raw] = nil
    }
    for hold in holds[holdMark...] { evidence.holds[hold.id.raw] = nil }
    touched.removeLast(touched.count - mark)
    transfers.removeLast(transfers.count - transferMark)
    holds.removeLast(holds.count - holdMark)
    ends.removeLast(ends.count - endMark)
  }

  private mutating func judge(_ posting: Posting) -> PostingResult {
    do {
      return switch posting {
      case .transfer(let transfer): try move(transfer)
      case .hold(let transfer, let expiresAt): try reserve(transfer, until: expiresAt)
      case .post(let transfer): try post(transfer)
      case .void(let hold): try void(hold)
      case .reverse(let transfer, let id, let code): try reverse(transfer, id, code)
      }
    } catch {
      return .refused(error)
    }
  }

  // MARK: Transfers

  private mutating func move(_ transfer: Transfer) throws(PostingRefusal) -> PostingResult {
    let (debit, credit) = try sides(transfer)
    let wanted = PostedTransfer(
      id: transfer.id, debit: books[debit].id, credit: books[credit].id, amount: transfer.amount, code: transfer.code,
      reference: transfer.reference, at: now, reverses: nil)
    if try isReplayed(wanted) { return .replayed }
    try areOpen(debit, credit)
    let available = books[debit].available ?? transfer.amount
    if available < transfer.amount {
      // What overdue holds still keep is there before anything is missing.
      wanting.insert(books[debit].id)
      guard transfer.isFact else { throw lacks(debit, available) }
      guard transfer.amount <= Amount.balanceMax, books[debit].posted >= transfer.amount - Amount.balanceMax else { throw .overflow }
    }
    try fits(transfer.amount, into: credit)
    write(wanted, debit, credit)
    guard available < transfer.amount else { return .done }
    books[debit].isForced = true
    return .short(by: transfer.amount - available)
  }

  private mutating func reverse(_ id: ID<Transfer>, _ newID: ID<Transfer>, _ code: String) throws(PostingRefusal) -> PostingResult {
    guard let original = evidence.transfers[id.raw] else { throw .unknown }
    guard let debit = books.index(of: original.credit), let credit = books.index(of: original.debit) else { throw .accountMissing }
    let wanted = PostedTransfer(
      id: newID, debit: original.credit, credit: original.debit, amount: original.amount, code: code, reference: original.reference,
      at: now, reverses: id)
    if let there = evidence.transfers[newID.raw] {
      guard there.isSame(as: wanted) else { throw .existsDifferent }
      return .replayed
    }
    if evidence.isHold(newID.raw) { throw .existsDifferent }
    if let earlier = evidence.reversals[id.raw] { throw .alreadyReversed(by: earlier) }
    try areOpen(debit, credit)
    if let available = books[debit].available, available < wanted.amount { throw lacks(debit, available) }
    try fits(wanted.amount, into: credit)
    write(wanted, debit, credit)
    evidence.reversals[id.raw] = newID
    return .done
  }

  // MARK: Holds

  private mutating func reserve(_ transfer: Transfer, until expiresAt: Instant) throws(PostingRefusal) -> PostingResult {
    let (debit, credit) = try sides(transfer)
    let wanted = Hold(
      id: transfer.id.as(Hold.self), debit: books[debit].id, credit: books[credit].id, amount: transfer.amount, code: transfer.code,
      reference: transfer.reference, at: now, expiresAt: expiresAt)
    if let there = evidence.holds[wanted.id.raw] {
      guard there.isSame(as: wanted) else { throw .existsDifferent }
      return .replayed
    }
    if let posted = evidence.transfers[wanted.id.raw] {
      guard wanted.says(posted) else { throw .existsDifferent }
      throw .ended(.posted)
    }
    if let outcome = evidence.endings[wanted.id.raw] { throw .ended(outcome) }
    try areOpen(debit, credit)
    guard expiresAt > now else { throw .expiryPassed }
    if let available = books[debit].available, available < transfer.amount { throw lacks(debit, available) }
    change(debit, posted: 0, held: transfer.amount)
    holds.append(wanted)
    evidence.holds[wanted.id.raw] = wanted
    return .done
  }

  /// A hold that was posted before is recognised by what it became: the transfer under its id must say what the hold said.
  private mutating func post(_ transfer: Transfer) throws(PostingRefusal) -> PostingResult {
    let (debit, credit) = try sides(transfer)
    let wanted = PostedTransfer(
      id: transfer.id, debit: books[debit].id, credit: books[credit].id, amount: transfer.amount, code: transfer.code,
      reference: transfer.reference, at: now, reverses: nil)
    guard let hold = evidence.holds[wanted.id.raw] else {
      if let outcome = evidence.endings[wanted.id.raw] { throw .ended(outcome) }
      guard let posted = evidence.transfers[wanted.id.raw] else { throw .unknown }
      guard posted.isSame(as: wanted) else { throw .existsDifferent }
      return .replayed
    }
    guard hold.says(wanted), evidence.transfers[wanted.id.raw] == nil else { throw .existsDifferent }
    guard hold.expiresAt > now else { throw .ended(.expired) }
    guard wanted.amount <= hold.amount else { throw .exceedsHold(held: hold.amount) }
    try fits(wanted.amount, into: credit)
    finish(hold, .posted, debit)
    write(wanted, debit, credit)
    return .done
  }

  private mutating func void(_ id: ID<Hold>) throws(PostingRefusal) -> PostingResult {
    guard let hold = evidence.holds[id.raw] else {
      if evidence.transfers[id.raw] != nil { throw .ended(.posted) }
      switch evidence.endings[id.raw] {
      case .voided: return .replayed
      case let outcome?: throw .ended(outcome)
      case nil: throw .unknown
      }
    }
    guard let debit = books.index(of: hold.debit) else { throw .accountMissing }
    finish(hold, .voided, debit)
    return .done
  }

  /// Releases holds whose time has passed.
  mutating func expire(_ overdue: [Hold]) {
    for hold in overdue {
      guard let debit = books.index(of: hold.debit), evidence.endings[hold.id.raw] == nil else { continue }
      finish(hold, .expired, debit)
    }
  }

  // MARK: Parts of the rules

  private func sides(_ transfer: Transfer) throws(PostingRefusal) -> (debit: Int, credit: Int) {
    guard transfer.amount > 0 else { throw .amountNotPositive }
    guard let debit = books.index(of: transfer.debit), let credit = books.index(of: transfer.credit) else { throw .accountMissing }
    guard debit != credit else { throw .sameAccount }
    guard books[debit].asset == books[credit].asset else { throw .assetMismatch }
    return (debit, credit)
  }

  private func isReplayed(_ wanted: PostedTransfer) throws(PostingRefusal) -> Bool {
    guard let there = evidence.transfers[wanted.id.raw] else {
      if evidence.isHold(wanted.id.raw) { throw .existsDifferent }
      return false
    }
    guard there.isSame(as: wanted) else { throw .existsDifferent }
    return true
  }

  private func areOpen(_ debit: Int, _ credit: Int) throws(PostingRefusal) {
    guard !books[debit].isClosed, !books[credit].isClosed else { throw .accountClosed }
  }

  private mutating func lacks(_ debit: Int, _ available: Int64) -> PostingRefusal {
    wanting.insert(books[debit].id)
    return .insufficient(available: available)
  }

  private func fits(_ amount: Int64, into credit: Int) throws(PostingRefusal) {
    guard amount <= Amount.balanceMax else { throw .overflow }
    guard books[credit].floor == nil || books[credit].posted <= Amount.balanceMax - amount else { throw .overflow }
  }

  private mutating func write(_ transfer: PostedTransfer, _ debit: Int, _ credit: Int) {
    change(debit, posted: -transfer.amount, held: 0)
    change(credit, posted: transfer.amount, held: 0)
    transfers.append(transfer)
    evidence.transfers[transfer.id.raw] = transfer
  }

  private mutating func finish(_ hold: Hold, _ outcome: Hold.Outcome, _ debit: Int) {
    change(debit, posted: 0, held: -hold.amount)
    ends.append(HoldEnd(hold: hold, outcome: outcome))
    evidence.holds[hold.id.raw] = nil
    if outcome != .posted { evidence.endings[hold.id.raw] = outcome }
  }

  private mutating func change(_ index: Int, posted: Int64, held: Int64) {
    books[index].move(posted: posted, held: held)
    touched.append((index, posted, held))
  }
}
