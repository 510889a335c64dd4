import Kernel

/// What a basket comes to, line by line, the total last.
package struct Sums: Sendable {
  package var lines: [(words: String, amount: Money)]
  package var total: (words: String, amount: Money)

  package init(_ lines: [(words: String, amount: Money)], total: (words: String, amount: Money)) {
    self.lines = lines
    self.total = total
  }

  package func html(_ reader: Reader) -> HTML {
    let rows: [HTML] = lines.map { line in
      let amount = line.amount.minor == 0 ? reader.say(SalePhrases.free) : reader.format.money(line.amount)
      return "<div><dt>\(line.words)</dt><dd>\(amount)</dd></div>"
    }
    return """
      <dl class="sums">\(rows)<div class="is-total"><dt>\(total.words)</dt><dd>\(reader.format.money(total.amount))</dd></div></dl>
      """
  }
}

/// Facts in two columns: seller's name, licence number, material.
package struct FactList: Sendable {
  package var facts: [(words: String, value: HTML)]
  package init(_ facts: [(words: String, value: HTML)]) { self.facts = facts }
  package var html: HTML {
    let rows: [HTML] = facts.map { "<dt>\($0.words)</dt><dd>\($0.value)</dd>" }
    return #"<dl class="facts">\#(rows)</dl>"#
  }
}
