/// Names of provinces and cities as people write them: none of them is a slip for a word that looks like it.
enum KnownPlaces {
  private static let text = """
    서울 서울시 서울특별시 부산 부산시 부산광역시 대구 대구시 대구광역시 인천 인천시 인천광역시 광주 광주시 광주광역시 대전 대전시 대전광역시 울산 울산시 울산광역시 세종 세종시 세종특별자치시
    경기 경기도 강원 강원도 강원특별자치도 충북 충청북도 충남 충청남도 전북 전라북도 전북특별자치도 전남 전라남도 경북 경상북도 경남 경상남도 제주 제주도 제주시 제주특별자치도 서귀포
    수원 성남 분당 판교 용인 고양 일산 화성 동탄 부천 안산 안양 평택 시흥 김포 광명 하남 파주 의정부 남양주 구리 군포 오산 이천 양주 여주 안성 포천 춘천 원주 강릉 속초 동해 삼척 청주 충주 제천
    천안 아산 서산 당진 논산 공주 보령 전주 군산 익산 정읍 남원 김제 목포 여수 순천 광양 나주 포항 구미 경주 김천 안동 영주 영천 상주 문경 경산 창원 마산 진해 진주 통영 사천 김해 밀양 거제 양산
    강남 강북 강서 강동 서초 송파 마포 용산 종로 성동 광진 노원 은평 서대문 동대문 영등포 여의도 홍대 신촌 이태원 한남 성수 잠실 건대 명동 을지로 동탄 해운대 광안리 서면 동성로 둔산
    seoul busan daegu incheon gwangju daejeon ulsan sejong gyeonggi gangwon jeju suwon seongnam bundang goyang yongin changwon cheongju cheonan jeonju pohang gimhae
    """

  private static let keys = Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))

  static func has(_ key: String) -> Bool { keys.contains(key) }
}
