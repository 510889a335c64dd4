import Kernel
import Parties
import Web

/// Members found by name or contact; for operators.
package struct MembersPage: Sendable {
  package var members: [Party]
  package var words: String
  package init(members: [Party], words: String) {
    self.members = members
    self.words = words
  }

  package func html(_ desk: Desk) -> HTML {
    let rows: [[HTML]] = members.map {
      [#"<a href="\#(to: Paths.consoleMember($0.id))">\#($0.name, desk.language)</a>"#, "\(desk.format.ago($0.created, now: desk.reader.now))"]
    }
    let list: HTML = members.isEmpty
      ? EmptyState(desk.say(HousePhrases.none), desk.say(HousePhrases.noneLead), picture: .drawn(.avatar, seed: 4)).html
      : DataTable(desk.say(HousePhrases.members), [.init(desk.say(HousePhrases.name)), .init(desk.say(HousePhrases.since))], rows: rows).html
    return desk.page(
      desk.say(HousePhrases.members), part: .members, path: Paths.consoleMembers,
      body: """
        \(desk.search(Paths.consoleMembers, desk.say(HousePhrases.search), words: words))\(list)
        """)
  }
}

/// One member: the roles they hold and their wallet.
package struct MemberPage: Sendable {
  package var member: Party
  package var grants: [(grant: Grant, place: String)]
  package var wallet: Money
  /// What this form calls its top-up; sent twice, it pays once.
  package var key: String
  package var entry: FormEntry

  package init(member: Party, grants: [(grant: Grant, place: String)], wallet: Money, key: String, entry: FormEntry = .nothing) {
    self.member = member
    self.grants = grants
    self.wallet = wallet
    self.key = key
    self.entry = entry
  }

  package func html(_ desk: Desk) -> HTML {
    let items: [HTML] = grants.map { held in
      let revoke = Button(desk.say(HousePhrases.revoke), .outline, isSmall: true).post(
        Paths.consoleMemberAct(member.id, "revoke"), hidden: ["role": held.grant.role.rawValue, "place": held.grant.scope.description],
        confirm: desk.say(HousePhrases.revokeSure))
      return #"<li class="item"><span class="item-text"><b>\#(held.grant.role.name, desk.language)</b><small>\#(held.place)</small></span>\#(revoke)</li>"#
    }
    let roles = Role.allCases.map { Choice($0.rawValue, desk.say($0.name), isChosen: $0.rawValue == entry.value("role")) }
    let place = Field("place", desk.say(HousePhrases.place), value: entry.value("place"), hint: desk.say(HousePhrases.placeHint), error: entry.error("place"), isRequired: false, autocomplete: "off", lengthMax: 60)
    let amount = Field("amount", desk.say(HousePhrases.amount), value: entry.value("amount"), error: entry.error("amount"), inputMode: "numeric", lengthMax: 12)
    let reason = Field(
      "reason", desk.say(HousePhrases.topUpWhy), value: entry.value("reason"), hint: desk.say(HousePhrases.topUpWhyHint), error: entry.error("reason"), autocomplete: "off",
      lengthMax: 200)
    let held: HTML = items.isEmpty ? #"<p class="muted">\#(HousePhrases.rolesNone, desk.language)</p>"# : #"<ul class="list">\#(items)</ul>"#
    return desk.page(
      desk.say(member.name), part: .members, path: Paths.consoleMember(member.id), back: .init(desk.say(HousePhrases.members), Paths.consoleMembers),
      body: """
        \(entry.error("").map { Notice($0, .vermilion).html })<div class="split is-even"><section class="stack"><h2>\(HousePhrases.roles, desk.language)</h2>\(held)<form novalidate class="form panel" method="post" action="\(to: Paths.consoleMemberAct(member.id, "grant"))">\(Select("role", desk.say(HousePhrases.role), roles, error: entry.error("role")).html(desk.reader))\(place.html(desk.reader))\(Button(desk.say(HousePhrases.grant), .main, isSmall: true).submit())</form></section>
        <section class="panel"><h2>\(HousePhrases.wallet, desk.language) · \(desk.format.money(wallet))</h2><form novalidate class="form" method="post" action="\(to: Paths.consoleMemberAct(member.id, "top-up"))"><input type="hidden" name="key" value="\(key)">\(amount.html(desk.reader))\(reason.html(desk.reader))\(Button(desk.say(HousePhrases.topUp), .main).submit())</form></section><section class="panel stack"><h2>\(RecoveryLinkPhrases.title, desk.language)</h2><p class="muted">\(RecoveryLinkPhrases.lead, desk.language)</p>\(Button(desk.say(RecoveryLinkPhrases.make), .outline, isSmall: true).post(Paths.consoleMemberAct(member.id, "recovery"), confirm: desk.say(RecoveryLinkPhrases.sure)))</section></div>
        """)
  }
}

/// How the installation is: its books, its jobs, its sites.
package struct HealthPage: Sendable {
  /// What does not add up; nil before it was looked at.
  package var differences: [String]?
  /// How much work gave up.
  package var failed: Int64
  package var sites: [(code: String, name: String, domain: String, path: Path)]

  package init(differences: [String]?, failed: Int64, sites: [(code: String, name: String, domain: String, path: Path)]) {
    self.differences = differences
    self.failed = failed
    self.sites = sites
  }

  package func html(_ desk: Desk) -> HTML {
    let books: HTML? = differences.map { list in
      list.isEmpty
        ? Notice(desk.say(HousePhrases.booksClean), .jade).html
        : Notice(desk.say(HousePhrases.booksWrong, ["count": String(list.count)]), .vermilion).html + "<ul>\(list.prefix(50).map { "<li>\($0)</li>" as HTML })</ul>"
    }
    let jobs: HTML = failed == 0
      ? #"<p class="muted">\#(HousePhrases.deadNone, desk.language)</p>"#
      : Notice(desk.say(HousePhrases.deadSome, ["count": desk.format.number(failed)]), .gardenia).html
    let table = DataTable(
      desk.say(HousePhrases.sites), [.init(desk.say(HousePhrases.name)), .init(desk.say(HousePhrases.code)), .init(desk.say(HousePhrases.domain))],
      rows: sites.map { [#"<a href="\#(to: $0.path)"><b>\#($0.name)</b></a>"#, "\($0.code)", "\($0.domain)"] })
    return desk.page(
      desk.say(DeskPhrases.health), part: .house, path: Paths.consoleHouse,
      acts: """
        \(Button(desk.say(SearchWordPhrases.title), .outline, isSmall: true).link(Paths.consoleSearchWords))\(Button(desk.say(BrandNamePhrases.title), .outline, isSmall: true).link(Paths.consoleBrands))
        """,
      body: """
        <section class="panel stack"><h2>\(HousePhrases.books, desk.language)</h2>\(books)<p class="muted">\(HousePhrases.checkLead, desk.language)</p><div>\(Button(desk.say(HousePhrases.check), .main, isSmall: true).link(Paths.consoleHouse.with("check", "1")))</div></section><section class="stack is-tight"><h2>\(HousePhrases.deadJobs, desk.language)</h2>\(jobs)<div>\(Button(desk.say(HousePhrases.toFailed), .outline, isSmall: true).link(Paths.failedWork))\(Button(desk.say(EventPhrases.title), .outline, isSmall: true).link(Paths.consoleEvents))</div></section><section class="stack is-tight"><h2>\(HousePhrases.sites, desk.language)</h2>\(table.html)</section>
        """)
  }
}
