import Catalog
import Kernel
import Parties
import Payments
import Signals
import Wire

/// What doors use besides their request; `Server` puts it in.
extension Surroundings {
  /// Where people sign up and sign in.
  package var frontDoor: FrontDoor { services[FrontDoor.self] }
  package var sites: SiteBook { services[SiteBook.self] }
  package var shelf: PageShelf { services[PageShelf.self] }
  /// What visitors who agreed to it look at, on its way to the database.
  package var signals: SignalBuffer { services[SignalBuffer.self] }
  /// Terms, privacy and what is agreed to, in their editions.
  package var texts: LegalTexts { services[LegalTexts.self] }
  package var fetch: Fetch { services[Fetch.self] }
  /// The test provider that has a page of its own; nil where test payments are off.
  package var testWindow: TestWindowGateway? { services[TestWindow.self].gateway }
  /// Payment providers by name.
  package var gateways: [String: Gateway] {
    get { services[[String: Gateway].self] }
    set { services[[String: Gateway].self] = newValue }
  }
}

/// The test provider with a page of its own, where there is one.
package struct TestWindow: Sendable {
  package let gateway: TestWindowGateway?

  package init(_ gateway: TestWindowGateway?) { self.gateway = gateway }
}
