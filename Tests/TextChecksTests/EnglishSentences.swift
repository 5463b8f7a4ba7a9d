extension Sentences {
  static let english = """
    holds total | There were 120 men and 80 women, 200 in total.
    holds total | Team A has 131 votes and team B 82, for a total of 213.
    holds total | A total of 45 tickets (30 adults, 15 children) were sold.
    holds total | The fund holds $3.5 million in cash and $1.5 million in bonds, for a total of $5 million.
    holds product | The pod has 384 chips: 12 racks of 32.
    holds product | They filled 12 racks with 32 chips each, 384 in total.
    holds equation | The sum is simple: 12 x 32 = 384.
    holds equation | On the bill: $12.50 + $7.50 = $20.00.
    holds share | About half sounds right: 52% went to rent and the remaining 48% to food.
    holds share | The mix is made up of 33% sand, 33% lime and 33% clay.
    holds growth | Revenue rose from $100 million to $120 million, up 20%.
    holds growth | Revenue rose 20% to $120 million from $100 million.
    holds growth | Headcount fell 25% from 80 to 60.
    holds growth | Exports grew from 18 to 55 units, a threefold increase.
    holds growth | Sales tripled from 20 to 60 units.
    holds growth | Its share rose from 10% to 15%, up 5 percentage points.
    holds growth | Prices climbed from $4.00 to $5.00 last year, a 25% increase.
    holds growth | Prices fell from $2,034 to $1,512, a drop of 25.7%.
    holds growth | Fees rose from $1,512 to $2,034, an increase of 34.5 per cent.
    holds growth | Prices rose from $1,512 to $2,034, or 34.5%.
    holds growth | Prices rose from $1,512 to $2,034 (+34.5%).
    holds growth | Prices fell from $2,034 to $1,512 (-25.7%).
    holds growth | The rent fell from $3,000 to $2,000, a drop of a third.
    holds growth | The price rose from $10.00 to $12.50, up by a quarter.
    contradicted growth | Prices fell from $2,034 to $1,512, a drop of 33%.
    contradicted growth | Prices rose from $1,512 to $2,034, or 25%.
    contradicted growth | Prices rose from $1,512 to $2,034 (+25%).
    contradicted growth | Prices fell from $2,034 to $1,512 (-33%).
    doubtful growth | Prices fell by a third, from $2,034 to $1,512.
    silent | Prices rose from $1,512 to $2,034, or 25% of income.
    silent | Prices rose from $1,512 to $2,034, or 25% above the plan.
    silent | Prices rose from $1,512 to $2,034 (25% of income).
    silent | Membership fell to 1,512 from 2,034, or 3% of the town.
    silent | Costs rose from $1,512 to $2,034, with a drop of 25% in profit.
    silent | It fell from 2,034 to 1,512, a third of the level of 2019.
    silent | Turnout rose from 1,512 to 2,034 (+12% on 2019).
    holds direction | Output rose from 30 tonnes to 45 tonnes.
    holds direction | The fee dropped to $12 from $15.
    holds multiple | The hall had 60 robots, three times as many as the 20 robots of 2023.
    holds currency-pair | The device costs 39,900 yuan (about $5,570).
    holds currency-pair | The deal is worth $16.6 billion (23 trillion won).
    holds unit-pair | The road is 5 miles (8 km) long.
    holds unit-pair | It was 100 °F (38 °C) in the shade.
    holds unit-pair | He lost 220 pounds (100 kg).
    holds weekday | It opens on Monday, July 28, 2025.
    holds weekday | The show began on July 26, 2025 (Saturday).
    holds weekday | They spoke on Friday, July 25.
    contradicted total | There were 123 men and 84 women, 287 in total.
    contradicted total | Team A has 131 votes and team B 82, for a total of 233.
    contradicted total | A total of 45 tickets (30 adults, 25 children) were sold.
    contradicted total | The fund holds $3.52 million in cash and $1.54 million in bonds, for a total of $5.86 million.
    contradicted product | The pod has 348 chips: 12 racks of 32.
    contradicted product | They filled 12 racks with 32 chips each, 348 in total.
    contradicted equation | The sum is simple: 12 x 32 = 374.
    contradicted equation | On the bill: $12.50 + $7.50 = $21.50.
    contradicted share | Rent took 52% and the remaining 58% went to food.
    contradicted share | The mix is made up of 43% sand, 43% lime and 43% clay.
    contradicted growth | Revenue rose from $114 million to $121 million, up 27%.
    contradicted growth | Revenue rose 47% to $121 million from $114 million.
    contradicted growth | Headcount fell 45% from 84 to 63.
    contradicted growth | Exports grew from 18 to 55 units, an eightfold increase.
    contradicted growth | Sales tripled from 20 to 115 units.
    contradicted growth | Its share rose from 11% to 15%, up 9 percentage points.
    contradicted growth | Prices climbed from $4.00 to $5.00 last year, a 37% increase.
    contradicted direction | Output rose from 45 tonnes to 32 tonnes.
    contradicted direction | The fee dropped to $18 from $13.
    contradicted multiple | The hall had 95 robots, three times as many as the 21 robots of 2023.
    contradicted currency-pair | The device costs 39,900 yuan ($7,570).
    contradicted currency-pair | The deal is worth $16.6 billion (28 trillion won).
    contradicted unit-pair | The road is 5 miles (3 km) long.
    contradicted unit-pair | It was 101 °F (48 °C) in the shade.
    contradicted unit-pair | He lost 221 pounds (121 kg).
    contradicted weekday | It opens on Tuesday, July 28, 2025.
    contradicted weekday | The show began on July 26, 2025 (Sunday).
    contradicted weekday | They spoke on Tuesday, July 25.
    contradicted date | It closes on February 30.
    contradicted date | It closes on June 31, 2025.
    contradicted date | The file says 2025-02-29.
    silent | In April 31 companies joined.
    silent | There were 120 men and 80 women, and with the children 300 in total.
    silent | Prizes went to 120 pupils, among them 80 girls, and 50 teachers.
    silent | A total of 200 people (including 120 men and 50 women) came.
    silent | The firm has 1,200 staff (900 last year, 800 the year before), a total of 40 more than planned.
    silent | Revenue rose from $100 million to $120 million, while costs grew 35%.
    silent | Revenue rose from $100 million to $120 million as costs grew 35%.
    silent | She rose from 5 to 3 in the ranking.
    silent | The yen fell from 140 yen to 150 yen against the dollar.
    silent | They raised the frequency from 10 minutes to 5 minutes.
    silent | It warmed by 1.5 °C (2.7 °F).
    silent | The tank holds 10 gallons (45 litres).
    silent | One ounce of gold, 1 oz (31.1 g), was sold.
    silent | The class lasts an hour (50 minutes).
    silent | A 1 TB (1,024 GB) disk.
    silent | The sum 1 + 1 = 3 is a slogan.
    silent | It is written 2025-02-29-A1 on the part.
    silent | He won 3-1 and lost 10-5.
    silent | In the lunar calendar, on February 30 the feast begins.
    silent | She holds 51% and he owns 60% of the other firm.
    silent | Of men 60% smoke and of women 45%.
    silent | 20% of the remaining 40% was lost.
    silent | It was 120 km from Seoul and 80 km from Busan, 300 km from Tokyo.
    silent | In 2015 it earned $10 billion (11 trillion won).
    silent | Sales were $10 billion (profit 2 trillion won).
    silent | They sold 12 racks of 32 inch shelves, 500 in total.
    silent | The vote was 52 to 48.
    silent | Prices rose from $5 to $6 and volumes were up 40%.
    holds growth | Revenue was $120 million, up 20% from $100 million a year earlier.
    contradicted growth | Revenue was $121 million, up 47% from $114 million a year earlier.
    silent | Profit was $30 million on revenue of $121 million, up 20% from $25 million.
    silent | The price rose from $101 to $151, up 8% a year.
    silent | The holder of 51% will sell the remaining 30% of its shares.
    silent | She sold 30% of her stake and kept the remaining 21%.
    silent | The shop opens Monday-Friday, July 28-31.
    silent | Territorial waters reach 12 miles (22 km).
    contradicted fact | GB200 NVL72 has 36 GPUs.
    holds fact | GB200 NVL72 has 72 GPUs.
    contradicted fact | CloudMatrix 384 links 388 Ascend 910C chips.
    contradicted fact | The H200 has 151 GB of memory.
    holds fact | The H100 has 80 GB of memory.
    silent | A rival of CloudMatrix 384 links 388 chips.
    silent | CloudMatrix 384 may one day link 400 chips.
    silent | He improved his time from 10.5 seconds to 10.2 seconds, up 3%.
    silent | Prices range from $5 to $51, up 20% on last year.
    silent | The population grew from 1.2 to 1.9 million, up 58%.
    silent | The stock rose to $131 after falling from $121 to $60.
    silent | Six out of 10 people (58.3%) agreed.
    silent | 6 out of 10 people (58.3%) agreed.
    silent | Of the 9 judges, 5 (56%) agreed.
    silent | 58 out of 100 voters (58.3%) agreed.
    doubtful proportion | A third of voters (45%) stayed at home.
    doubtful proportion | One in four respondents, or 38%, agreed.
    silent | A third of voters (45% of men) stayed at home.
    silent | Nearly half (46%) of the firms answered.
    silent | Two thirds of the 300 seats (45%) are taken.
    holds proportion | Of the 50 patients, 30 (60%) finished the course.
    holds proportion | 45 of the 120 schools (37.5%) have closed.
    holds proportion | Out of 1,012 votes, 523 (51.7%) were in favour.
    holds proportion | 30 of the 50 teams, or 60%, went home.
    contradicted proportion | Of the 50 patients, 30 (65%) finished the course.
    contradicted proportion | 45 of the 120 schools (47.5%) have closed.
    contradicted proportion | Out of 1,012 votes, 523 (57.1%) were in favour.
    contradicted growth | Revenue fell 13 percent, to $81 million from $114 million.
    silent | Of the 50 patients, 30 (up 60%) finished the course.
    silent | 45 of the 120 schools (+47.5% on the year) have closed.
    silent | Of the 50 patients and 40 nurses, 30 (75%) had a test.
    silent | Of the 80 who came, 50 stayed; of the 40 women, 30 (75%) did.
    silent | Prices doubled from $3 million to $9 million.
    silent | Of the 120 units sold, 45 (a fall of 20%) were new.
    holds growth | Profit was €340m, 17% less than the €410m of a year ago.
    contradicted growth | Profit was €340m, 27% less than the €410m of a year ago.
    holds growth | The plant made 1,200 cars, 20% more than the 1,000 cars of last year.
    contradicted growth | The plant made 1,212 cars, 35% more than the 1,010 cars of last year.
    holds proportion | Of the 1,240 workers, 310, or a quarter, will leave.
    doubtful proportion | Of the 1,240 workers, 310, or three quarters, will leave.
    """
}
