import Catalog
import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Server

@Suite(.everyEngine) struct CartAlongTests {
  @Test func theGuestsCartBecomesTheMembers() async throws {
    let door = try Storefront.open()
    let browser = Browser(door)
    let secret = try door.app.house.database.writeNow { tx in
      try OpenCart(site: SiteQueries.all(in: tx)[0].id.raw, owner: nil).run(in: tx).secret
    }
    browser.setCookie("cart", secret.text)
    try await browser.signUp()
    let (owner, opened) = try door.app.house.database.readNow { tx in
      let owner = try tx.one("SELECT owner FROM cart_cart") { try $0.next(PartyID?.self) }
      return (owner, try Cart.open(by: secret, in: tx))
    }
    // The account opens it now; what the browser held, and whoever planted it there, opens nothing.
    #expect(opened == nil && browser.cookies["cart"] == nil)
    let name = try owner.map { id in try door.app.house.database.readNow { tx in try Party.find(id, in: tx)?.name.korean } }
    #expect(name == "김하늘")
  }
}
