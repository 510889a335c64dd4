import Kernel

/// Forms, notices, empty states, waiting.
enum StyleguideParts {
  static func html(_ reader: Reader) -> HTML {
    func say(_ korean: String, _ english: String) -> String { Styleguide.say(reader, korean, english) }
    let form: HTML = """
      <form novalidate class="form" method="post">\(Field("name", say("받는 분", "Name"), value: "김하늘", autocomplete: "name").html(reader))\(Field("phone", say("휴대전화", "Mobile"), value: "010-12", kind: "tel", hint: say("준비되면 문자로 알려 드려요", "We text you when it is ready"), error: say("번호가 조금 짧아요. 010-1234-5678처럼 입력해 주세요.", "That number is short. Write it like 010-1234-5678."), autocomplete: "tel", inputMode: "tel").html(reader))\(Select("region", say("지역", "Region"), [Choice("1", say("서울 성동구", "Seongdong, Seoul")), Choice("2", say("부산 해운대구", "Haeundae, Busan"))]).html(reader))\(Field("note", say("요청 사항", "Note"), isRequired: false, lines: 3).html(reader))
      \(Choices("how", say("받는 방법", "Delivery options"), [Choice("pickup", say("매장에서 받기", "Pick up in store"), hint: say("오늘 15:00부터 · 무료", "from today 15:00 · free"), isChosen: true), Choice("delivery", say("택배로 받기", "Delivery"), hint: say("11월 23일 (월) 도착 · 3,000원", "arrives Mon, Nov 23 · ₩3,000"))], look: .options).html(reader))
      \(Choice("1", say("주문 내용을 확인했고 결제에 동의해요", "I have checked the order and agree to pay"), hint: say("판매자 정보와 철회 조건 포함", "including seller and withdrawal terms")).checkbox("agree"))\(StarChoice(chosen: 4).html(reader))
      \(Button(say("65,000원 결제하기", "Pay ₩65,000"), .main, isWide: true).submit())<div class="acts">\(Button(say("장바구니로", "To the cart"), .outline).submit())\(Button(say("주문 취소", "Cancel order"), .danger).submit())\(Button(say("나중에", "Later"), .plain).submit())\(Button(say("담기", "Add"), .soft, icon: .cart, isSmall: true).submit())</div></form>
      """
    let facets = Facets(Paths.search, groups: [
      Choices("brand", say("브랜드", "Brand"), [Choice("1", "결", isChosen: true, count: 42), Choice("2", "온새미로", count: 18), Choice("3", "흙과불", count: 7)], isMany: true),
      Choices("near", say("수령", "Pickup"), [Choice("1", say("오늘 수령", "Today"), count: 31)], isMany: true),
    ])
    return """
      \(Section(say("양식", "Forms")).html(reader, """
      <div class="split is-even">\(form)<div class="stack">\(facets.html(reader))\(Notice(say("결 강남점이 주문을 확인했어요.", "Gyeol Gangnam has your order."), .jade).html)\(Notice(say("카드사가 승인을 거절했어요. 다른 결제 수단을 선택해 주세요.", "The card was declined. Choose another way to pay."), .vermilion, way: .init(say("결제 수단 바꾸기", "Change payment"), Paths.checkout)).html)\(Notice(say("가격이 내려갔어요.", "The price fell."), .indigo).html)\(Notice(say("포인트 1,200P가 이번 달에 사라져요.", "1,200 points expire this month."), .gardenia).html)\(review(reader))</div></div>
      """))
      \(Section(say("빈 목록과 기다림", "Empty and waiting")).html(reader, """
      <div class="split is-even">\(EmptyState(say("장바구니가 비어 있어요", "Your cart is empty"), say("마음에 드는 상품을 담으면 여기에서 한 번에 주문할 수 있어요.", "What you add waits here."), picture: .drawn(.bag, seed: 3), way: .init(say("상품 둘러보기", "Look around"), Paths.search)).html)<ul class="grid is-three" aria-hidden="true"><li><div class="skeleton is-picture"></div></li><li><div class="skeleton is-picture"></div></li></ul></div>
      """))
      """
  }

  private static func review(_ reader: Reader) -> HTML {
    """
    <article class="review"><div class="review-head">\(Picture.drawn(.avatar, seed: 12).html)<div><b>하늘</b> \(StarRating(hundredths: 400, count: 1).row(reader))</div></div><p>\(Styleguide.say(reader, "발볼이 넓은 편인데 편해요. 하루 종일 걸어도 괜찮았어요.", "Comfortable for wide feet, even after a whole day."))</p><div class="answer"><b>\(Styleguide.say(reader, "결의 답글", "Gyeol answers"))</b><p>\(Styleguide.say(reader, "고맙습니다. 오래 신어 주세요.", "Thank you. Wear them long."))</p></div></article>
    """
  }
}
