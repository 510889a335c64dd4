/// Lines of brands and names of models that shoppers write in either script, written as brands are (`KnownBrands`).
enum KnownLines {
  static let text = """
    에어포스|air force / 에어포스 원,에어포스1,에어포스 1|air force 1,air force one,af1 / 에어맥스,에어 맥스|air max,airmax / 에어조던 1,조던 1|air jordan 1,jordan 1 / 덩크 로우,덩크로우|dunk low / 덩크|nike dunk / 코르테즈|cortez / 페가수스|pegasus / 베이퍼맥스|vapormax / 블레이저 미드|blazer mid
    척70,척 70|chuck 70 / 척테일러,척 테일러|chuck taylor / 올스타|all star / 원스타|one star / 잭퍼셀|jack purcell / 올드스쿨,올드 스쿨|old skool / 어센틱|authentic / 스케이트하이|sk8-hi,sk8 hi / 하프캡|half cab
    슈퍼스타|superstar / 스탠스미스,스탠 스미스|stan smith / 삼바|samba / 가젤|gazelle / 스페지알|spezial / 캠퍼스 00s|campus 00s / 울트라부스트,울트라 부스트|ultraboost,ultra boost / 이지부스트,이지 부스트|yeezy boost / 아딜렛|adilette
    젤카야노,젤 카야노|gel-kayano,gel kayano / 젤님버스|gel-nimbus,gel nimbus / 젤소노마|gel-sonoma / 클리프톤|clifton / 본디|bondi / 클라우드몬스터|cloudmonster / 팔라듐|palladium / 왈라비|wallabee / 오리지널 클래식 클로그,클로그|clog / 아리조나|arizona / 보스턴 클로그|boston clog
    눕시|nuptse / 히말라야|himalayan / 레트로엑스,레트로 엑스|retro-x,retro x / 알파 sv|alpha sv / 베타 lt|beta lt / 베이커 백팩|baker backpack / 포레스트 힐|forest hill
    맥북|macbook / 맥북 에어|macbook air / 맥북 프로|macbook pro / 아이맥|imac / 애플워치,애플 워치|apple watch / 에어팟 맥스|airpods max / 갤럭시탭,갤럭시 탭|galaxy tab / 갤럭시워치,갤럭시 워치|galaxy watch / 갤럭시버즈,갤럭시 버즈|galaxy buds / 갤럭시북,갤럭시 북|galaxy book / 그램|lg gram
    플레이스테이션|playstation / 닌텐도 스위치|nintendo switch / 엑스박스|xbox / 고프로|gopro / 인스탁스|instax / 킨들|kindle
    """
}
