/// Railway stations by which people say where they are, where the district around has another name. A station that is called as its
/// district is (성수역, 판교역) needs no line here.
enum Stations {
  /// District codes by what stands before 역.
  static let districts: [String: String] = Dictionary(
    lines.split(separator: "\n").flatMap { line -> [(String, String)] in
      let parts = line.split(separator: "|")
      guard parts.count == 2 else { return [] }
      return parts[1].split(separator: " ").map { (String($0), String(parts[0])) }
    }
  ) { first, _ in first }

  /// A district, and the stations in it.
  private static let lines = """
    11110|광화문 경복궁 종각 종로5가 동대문 동묘앞 창신
    11110-samcheong|안국
    11110-ikseon|종로3가
    11140|시청 회현 충무로 동대문역사문화공원 동대입구
    11140-euljiro|을지로입구
    11170-dongja|서울
    11170-itaewon|녹사평
    11170|숙대입구 남영 효창공원앞 서빙고
    11170-hangangno|삼각지 신용산
    11200|한양대 마장 행당 응봉 상왕십리 신금호 용답
    11200-seongsu|뚝섬 서울숲
    11215|군자 어린이대공원 중곡 아차산 광나루
    11215-jayang|뚝섬유원지 자양
    11215-konkuk|건대
    11215-guui|강변
    11260-myeonmok|사가정
    11290|성신여대입구
    11290-seongbuk|한성대입구
    11290-anam|고려대
    11305-mia|미아사거리
    11350-gongneung|태릉입구
    11410-sinchon|이대
    11440|마포 대흥 광흥창 애오개 서강대 마포구청
    11440-hongdae|홍대 상수
    11440-sangam|디지털미디어시티 월드컵경기장
    11470-mok|오목교
    11500|김포공항
    11500-magok|마곡나루 발산
    11500-hwagok|까치산
    11530-guro|구로디지털단지
    11545-gasan|가산디지털단지
    11560-yeouido|여의나루 국회의사당
    11590-sadang|이수 총신대입구
    11590|상도 장승배기 숭실대입구 신대방삼거리
    11620-bongcheon|서울대입구 낙성대
    11650-seocho|교대 남부터미널
    11650-banpo|고속터미널
    11680-yeoksam|선릉
    11680-nonhyeon|신논현 학동
    11680-samseong|봉은사 강남구청
    11680-apgujeong|압구정로데오
    11680-daechi|한티 학여울
    11680-dogok|매봉
    11680-gaepo|구룡 대모산입구
    11710-jamsil|잠실새내 종합운동장
    11710-songpa|석촌
    11710-bangi|몽촌토성 올림픽공원
    11710-munjeong|장지
    11740|암사 길동 둔촌동 굽은다리 강일 상일동
    26170|부산
    26110-nampo|자갈치
    26290-daeyeon|경성대부경대
    26350-centum-city|벡스코
    26410-jangjeon|부산대
    27230|대구
    27140-sincheon|동대구
    27110|반월당
    27110-dongseongno|중앙로
    28110|인천
    28200-guwol|인천시청 예술회관 인천터미널
    28185-songdo|센트럴파크
    28237|부평구청
    29170|광주
    29200|광주송정
    30110|판암 대동
    30140|서대전 서대전네거리 오룡
    30170|탄방 갈마 월평 갑천
    30170-dunsan|대전시청 정부청사
    30200|유성온천 현충원 노은 지족 반석
    31710|울산
    41115|수원 수원시청
    41117-gwanggyo|광교중앙
    41133|모란
    41135|미금 수내
    41173-pyeongchon|범계
    41285-janghang|정발산
    41287|주엽
    43113|오송
    44200|천안아산
    52113|전주
    """
}
