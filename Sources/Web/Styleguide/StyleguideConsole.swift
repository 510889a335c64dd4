import Kernel

/// Figures, charts and a table of the console.
enum StyleguideConsole {
  static func html(_ reader: Reader) -> HTML {
    func say(_ korean: String, _ english: String) -> String { Styleguide.say(reader, korean, english) }
    let figures: [HTML] = [(say("오늘 매출", "Sales today"), reader.format.money(.won(1_284_000))), (say("주문", "Orders"), "38"), (say("수령 대기", "Ready for pickup"), "7"), (say("답할 후기", "To answer"), "2")]
      .map { #"<div class="figure"><span>\#($0.0)</span><b>\#($0.1)</b></div>"# }
    let points = (1...14).map { Chart.Point("11.\($0)", Int64(($0 * 7919) % 900 + 200) * 1000) }
    let format = reader.format
    let rows: [[HTML]] = (1...8).map { index in
      [
        Picture.drawn(PictureKind.allCases[index], seed: Int64(index)).html, #"<a href="\#(to: Paths.consoleOrder(Styleguide.id))">M7K2Q\#(index)</a>"#,
        "\(say("가벼운 워킹 스니커즈 외 1", "Light walking sneakers +1"))", [Badge(say("새 주문", "New"), .vermilion), Badge(say("준비됨", "Ready"), .jade), Badge(say("수령 완료", "Picked up"))][index % 3].html,
        "\(reader.format.moment(reader.now - .minutes(Int64(index * 47)), now: reader.now))", "\(reader.format.money(.won(Int64(index) * 12_900)))",
      ]
    }
    let table = DataTable(
      say("주문", "Orders"),
      [.init(""), .init(say("번호", "Code")), .init(say("상품", "Goods")), .init(say("상태", "State")), .init(say("주문 시각", "Ordered")), .init(say("금액", "Amount"), isNumber: true)],
      rows: rows)
    return """
      <div class="stack is-loose"><h1>\(say("주문", "Orders"))</h1><div class="figures">\(figures)</div><div class="split is-even"><div class="panel">\(Chart(say("매출", "Sales"), .bars, points) { format.money(.won($0)) }.html(reader))</div><div class="panel">\(Chart(say("방문", "Visits"), .line, points) { format.number($0 / 1000) }.html(reader))</div></div>\(table.html)</div>
      """
  }
}
