import Kernel

extension ProductNotice {
  /// Machines, goods for cars, instruments and what the law calls chemical goods of daily life.
  static let machinesFrom2023 = """
    season|계절가전(에어컨, 온풍기)|Seasonal appliances (air conditioners, heaters)|
      model
      certified
      power
      energy|에너지소비효율등급(대상 기기)|Energy rating (where it applies)
      released
      maker
      country
      size|크기(형태 및 실외기 포함)|Size (form and outdoor unit)
      area|냉난방면적|Area cooled or heated
      install|추가설치비용|Cost of installation
      warranty
      service
    office|사무용기기(컴퓨터, 노트북, 프린터)|Office machines (computers, notebooks, printers)|digital/computer
      model
      certified
      power|정격전압, 소비전력, 에너지소비효율등급(대상 기기)|Rated voltage, power, energy rating (where it applies)
      released
      maker
      country
      size|크기, 무게(무게는 노트북일 때)|Size and weight (weight of notebooks)
      features|주요 사양(컴퓨터는 성능, 용량, 운영체제 포함 여부 등, 프린터는 인쇄 속도 등)|Main features (computers: performance, capacity, operating system; printers: speed)
      warranty
      service
    optical|광학기기(디지털카메라, 캠코더)|Optical devices (digital cameras, camcorders)|
      model
      certified
      released
      maker
      country
      size|크기, 무게|Size and weight
      features|주요 사양|Main features
      warranty
      service
    navigation|내비게이션|Navigation devices|
      model
      certified
      power
      released
      maker
      country
      size|크기, 무게|Size and weight
      features|주요 사양|Main features
      map|맵 업데이트 비용 및 무상기간|Cost of map updates and free period
      warranty
      service
    car|자동차용품(자동차부품, 기타 자동차용품)|Goods for cars (parts and others)|
      model
      released
      certified|자동차부품 자기인증, KC 인증정보(해당할 때)|Self-certification of car parts, KC certification (where they apply)
      maker
      country
      size
      cars|적용차종|Cars it fits
      risk|제품 사용으로 인한 위험 및 유의사항(연료절감장치일 때)|Risks and precautions (fuel-saving devices)
      warranty
      tested|검사합격증 번호(대기환경보전법에 따른 첨가제·촉매제일 때)|Number of the certificate of inspection (additives and catalysts)
      service
    medical|의료기기|Medical devices|
      model
      licence|의료기기법에 따른 허가·인증·신고번호(대상일 때)|Licence, certification or report number under the Medical Devices Act (where it applies)
      certified
      power|정격전압, 소비전력(전기용품일 때)|Rated voltage and power (electrical goods)
      released
      maker
      country
      use|제품의 사용목적 및 사용방법|Purpose and how to use
      care
      warranty
      service
    instrument|악기|Musical instruments|
      model
      size
      colour
      material|재질|Material
      parts|제품 구성|What is included
      released
      maker
      country
      features|상품별 세부 사양|Detailed features
      certified|KC 인증정보(전기용품일 때)|KC certification (electrical goods)
      warranty
      service
    chemical|생활화학제품(안전확인대상)|Household chemical products|
      name|품목 및 제품명|Item and product name
      use|용도(표백제는 계열도 함께) 및 제형|Use (and kind of bleach) and form
      made|제조연월 및 유통기한(해당 없으면 생략)|Year and month of manufacture, and shelf life (where it applies)
      amount|중량·용량·매수·크기|Weight, volume, count, size
      effect|효과·효능(승인대상 제품일 때)|Effects (products subject to approval)
      maker|제조자, 제조국(수입품은 수입자도 함께)|Manufacturer and country (and importer, if imported)
      package|어린이보호포장 대상 제품 여부|Whether child-resistant packaging is required
      ingredients|사용된 화학물질 명칭(주요물질, 보존제, 알레르기 반응 가능 물질 등)|Chemical substances used (main, preservatives, allergens)
      care|사용상 주의사항|Precautions for use
      licence|안전기준 적합확인 신고번호 또는 승인번호|Number of the safety report or approval
      helpline
    biocide|살생물제품|Biocidal products|
      name|품목 및 제품명|Item and product name
      use|용도 및 제형|Use and form
      made|제조연월 및 유통기한|Year and month of manufacture, and shelf life
      amount|중량·용량·매수·크기|Weight, volume, count, size
      effect|효과·효능|Effects
      maker|제조자, 제조국(수입품은 수입자도 함께)|Manufacturer and country (and importer, if imported)
      package|어린이보호포장 대상 제품 여부|Whether child-resistant packaging is required
      ingredients|살생물물질, 기타 화학물질, 나노물질의 명칭|Biocidal, other chemical and nano substances
      hazard|제품 유해성·위해성 표시|Hazard labels
      care|사용방법 및 사용상 주의사항|How to use, and precautions
      licence|승인번호|Approval number
      helpline
    """
}
