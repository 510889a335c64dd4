import Inventory
import Kernel
import Trade

/// What a naive bookkeeper writes down of the sale, in dictionaries. It knows nothing of SQL and shares no rule with the product.
struct NaiveSale {
  /// Pieces on a shelf and what became of others.
  struct Stock: Equatable {
    var received: Int64 = 0
    var free: Int64 = 0
    var held: Int64 = 0
    var committed: Int64 = 0
    var gone: Int64 = 0
    var damaged: Int64 = 0
    /// Sent away less what came from elsewhere, and what counts found less than they lost.
    var moved: Int64 = 0
  }

  /// Goods that an offer holds until a moment.
  struct Hold: Equatable {
    var lines: [(shelf: Shelf, quantity: Int64)]
    var expiresAt: Instant
    static func == (a: Self, b: Self) -> Bool { a.expiresAt == b.expiresAt && a.lines.count == b.lines.count }
  }

  /// A part of an order that one merchant hands over.
  struct Parcel {
    var offer: ID<Offer>
    var buyer: PartyID
    var merchant: PartyID
    /// `paid` is what all pieces of the line cost in the end.
    var lines: [(number: Int64, shelf: Shelf, quantity: Int64, paid: Int64)]
    var fee: Int64
    /// What returns that wait or were accepted take of each line.
    var claimed: [Int64: (pieces: Int64, worth: Int64)] = [:]
    var pieces: Int64 { lines.reduce(0) { $0 + $1.quantity } }
    var worth: Int64 { lines.reduce(fee) { $0 + $1.paid } }
  }

  var stock: [Shelf: Stock] = [:]
  var holds: [ID<Offer>: Hold] = [:]
  var parcels: [ID<Consignment>: Parcel] = [:]
  var purse: [PartyID: Int64]
  var payable: [PartyID: Int64] = [:]
  var receivable: Int64 = 0
  /// What is left in each paid offer of what the wallet and the provider gave.
  var tenders: [ID<Offer>: (wallet: Int64, provider: Int64)] = [:]
  /// What was sold or promised although it was not there.
  var oversold: String?
  var codes = NaiveCodes()
  var purchases = NaivePurchases()
  /// What each return that waits is worth, by the line.
  private var asked: [ID<Return>: [Int64: (pieces: Int64, worth: Int64)]] = [:]
  var transit: [ID<StockMovement>: (to: Shelf, quantity: Int64)] = [:]

  init() {
    purse = Dictionary(uniqueKeysWithValues: SaleWorld.shoppers.map { ($0, SaleWorld.purse) })
    purse[SaleWorld.adversary] = 0
  }

  subscript(shelf: Shelf) -> Stock {
    get { stock[shelf] ?? Stock() }
    set { stock[shelf] = newValue }
  }

  /// Goods that could be had of a variant over some places, with what overdue holds still keep.
  func free(_ variant: Int64, over places: [ID<StockLocation>], now: Instant) -> Int64 {
    let overdue = overdue(now: now)
    return places.reduce(0) { sum, place in
      let shelf = Shelf(variant: variant, place: place)
      return sum + max(0, self[shelf].free + (overdue[shelf] ?? 0))
    }
  }

  /// Pieces in holds whose time has passed: the ledger may have ended them already, or may at the next need.
  func overdue(now: Instant) -> [Shelf: Int64] {
    var sums: [Shelf: Int64] = [:]
    for hold in holds.values where hold.expiresAt <= now {
      for line in hold.lines { sums[line.shelf, default: 0] += line.quantity }
    }
    return sums
  }

  mutating func hold(_ offer: ID<Offer>, _ lines: [(shelf: Shelf, quantity: Int64)], until moment: Instant, now: Instant) {
    for line in lines {
      check(line.shelf, line.quantity, now: now)
      self[line.shelf].free -= line.quantity
      self[line.shelf].held += line.quantity
    }
    holds[offer] = Hold(lines: lines, expiresAt: moment)
    codes.hold(offer, until: moment)
  }

  /// Goods of an offer return to the shelf; nothing when it holds none.
  mutating func release(_ offer: ID<Offer>) {
    codes.release(offer)
    for line in holds.removeValue(forKey: offer)?.lines ?? [] {
      self[line.shelf].free += line.quantity
      self[line.shelf].held -= line.quantity
    }
  }

  mutating func expire(now: Instant) {
    for (offer, hold) in holds where hold.expiresAt <= now { release(offer) }
    codes.expire(now: now)
  }

  /// A paid offer: held goods become committed, or free ones when the hold is over (it then waits for its sweep); money moves.
  mutating func pay(_ offer: ID<Offer>, _ parts: [(ID<Consignment>, Parcel)], fromWallet: Int64, now: Instant) {
    let total = parts.reduce(Int64(0)) { $0 + $1.1.worth }
    tenders[offer] = (fromWallet, total - fromWallet)
    receivable += total - fromWallet
    if let buyer = parts.first?.1.buyer { purse[buyer]! -= fromWallet }
    let isHeld = holds[offer].map { $0.expiresAt > now } ?? false
    if isHeld { release(offer) }
    codes.pay(offer, now: now)
    for (id, parcel) in parts {
      for line in parcel.lines {
        if !isHeld { check(line.shelf, line.quantity, now: now) }
        self[line.shelf].free -= line.quantity
        self[line.shelf].committed += line.quantity
      }
      payable[parcel.merchant, default: 0] += parcel.worth
      parcels[id] = parcel
    }
  }

  /// Nothing is given to anybody that is not there.
  private mutating func check(_ shelf: Shelf, _ quantity: Int64, now: Instant) {
    let left = free(shelf.variant, over: [shelf.place], now: now)
    if left < quantity { oversold = "oversold \(shelf.variant) at \(shelf.place) by \(quantity - left)" }
  }

  /// What a count finds more, or less, than was known: less than is promised, too.
  mutating func count(_ shelf: Shelf, _ difference: Int64) {
    self[shelf].free += difference
    self[shelf].moved -= difference
  }

  mutating func cancel(_ id: ID<Consignment>) {
    guard let parcel = parcels[id] else { return }
    for line in parcel.lines {
      self[line.shelf].committed -= line.quantity
      self[line.shelf].free += line.quantity
    }
    giveBack(parcel.worth, of: parcel)
    codes.cancel(parcel.offer, lines: parcel.lines.map(\.number))
  }

  mutating func leave(_ id: ID<Consignment>) {
    for line in parcels[id]?.lines ?? [] {
      self[line.shelf].committed -= line.quantity
      self[line.shelf].gone += line.quantity
      // What left was there, whatever was counted.
      let stands = self[line.shelf].free + self[line.shelf].held + self[line.shelf].committed
      if stands < 0 { count(line.shelf, -stands) }
    }
  }

  /// Pieces are asked back: each is worth its part of what was paid, and whoever asks for the last ones gets all that is left.
  mutating func ask(_ id: ID<Return>, of consignment: ID<Consignment>, _ pieces: [Int64: Int64]) {
    guard let parcel = parcels[consignment] else { return }
    purchases.ask(id, of: consignment)
    for line in parcel.lines {
      guard let quantity = pieces[line.number] else { continue }
      let before = parcel.claimed[line.number] ?? (0, 0)
      var worth = Int64(0)
      for piece in before.pieces..<before.pieces + quantity {
        worth += line.paid / line.quantity + (piece < line.paid % line.quantity ? 1 : 0)
      }
      if before.pieces + quantity == line.quantity { worth = line.paid - before.worth }
      parcels[consignment]!.claimed[line.number] = (before.pieces + quantity, before.worth + worth)
      asked[id, default: [:]][line.number] = (quantity, worth)
    }
  }

  /// A return was refused: its pieces may be asked back again.
  mutating func refuse(_ id: ID<Return>, of consignment: ID<Consignment>) {
    purchases.decide(id, of: consignment, back: 0)
    for (number, line) in asked.removeValue(forKey: id) ?? [:] {
      let before = parcels[consignment]?.claimed[number] ?? (0, 0)
      parcels[consignment]?.claimed[number] = (before.pieces - line.pieces, before.worth - line.worth)
    }
  }

  mutating func takeBack(_ id: ID<Return>, of consignment: ID<Consignment>, restocks: Bool) {
    guard let parcel = parcels[consignment], let pieces = asked.removeValue(forKey: id) else { return }
    purchases.decide(id, of: consignment, back: pieces.values.reduce(0) { $0 + $1.pieces })
    var worth = Int64(0)
    for line in parcel.lines {
      guard let back = pieces[line.number] else { continue }
      self[line.shelf].gone -= back.pieces
      if restocks { self[line.shelf].free += back.pieces } else { self[line.shelf].damaged += back.pieces }
      worth += back.worth
    }
    giveBack(worth, of: parcel)
  }

  /// Goes back to what paid, by what is left of each; the odd unit where more of it is missing, and to the wallet where as much is.
  private mutating func giveBack(_ amount: Int64, of parcel: Parcel) {
    guard amount > 0, let left = tenders[parcel.offer] else { return }
    payable[parcel.merchant, default: 0] -= amount
    let sum = left.wallet + left.provider
    let (toWallet, rest) = (amount * left.wallet).quotientAndRemainder(dividingBy: sum)
    let odd = (amount * left.provider) % sum
    let wallet = rest > 0 && rest >= odd ? toWallet + 1 : toWallet
    tenders[parcel.offer] = (left.wallet - wallet, left.provider - (amount - wallet))
    purse[parcel.buyer]! += wallet
    receivable -= amount - wallet
  }
}
