import Catalog
import Kernel
import Parties
import Signals
import Storage
import Web
import Wire

extension Call {
  /// Notes what the visitor did. Somebody who never agreed to anything has no name here, so nothing is noted; whether the
  /// others agree to being counted is asked when it is written.
  func note(_ what: Signal.What, by party: PartyID?, on site: Catalog.Site, in tx: Transaction) {
    guard let who = consentSubject(party) else { return }
    house.signals.note(Signal(what, site: site.id.raw, by: who, at: tx.now))
  }
}
