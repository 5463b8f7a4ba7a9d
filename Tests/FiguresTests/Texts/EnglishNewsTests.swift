import Testing

/// Whole sentences of English news, made up, and each figure in them.
struct EnglishNewsTests {
  @Test(arguments: sentences(in: text))
  func `Every figure of a sentence is read`(sentence: String, figures: String) {
    #expect(found(sentence) == figures)
  }

  static let text = """
    The Federal Reserve cut its benchmark rate by a quarter of a percentage \
    point to a range of 4.25% to 4.5%.
    = 0.25 %p, 4.25…4.5 %
    Shares of the carmaker slid as much as 8.2% in early trading before \
    closing down 3.4% at $217.80.
    = 8.2 % at_most, 3.4 %, 217.8 USD
    Net income more than doubled to €1.4bn, or €2.31 a share, from €640m a \
    year earlier.
    = 2 over, 1400000000 EUR, 2.31 EUR, 640000000 EUR
    The retailer plans to close roughly one in ten of its 640 stores by the \
    end of 2027.
    = 0.1 about, 640, date
    Unemployment among 16- to 24-year-olds climbed to 14.8%, a nine-year \
    high.
    = 16…24 year, 14.8 %, 9 year
    She ran the final lap in 58.3 seconds to win by less than a tenth of a \
    second.
    = 58.3 s, 0.1 s under
    The Lakers beat the Nuggets 112-104, with James scoring 31 points on \
    12-of-19 shooting.
    = , 31 points
    He hit .312 with 27 homers and 94 RBIs in 143 games last season.
    = 0.312, 27, 94, 143 games
    The asteroid, about 60 metres across, will pass within 30,000 km of \
    Earth on April 13, 2029.
    = 60 m about, 30000 km, date
    Astronomers say the galaxy is 13.5 billion light-years away and some 50 \
    times fainter than expected.
    = 13500000000 ly, 50 times about
    Up to four inches of rain fell in under two hours, and winds gusted to \
    75 mph.
    = 4 in at_most, 2 h under, 75 mi/h
    Temperatures will hover in the low 90s through Friday before dropping to \
    the mid-60s.
    = 90…100, 60…70
    Lawmakers voted 217-213 to pass the bill, with four Republicans breaking \
    ranks.
    = , 4
    Support for the measure stood at 54%, up from 47% in March, with a \
    margin of error of plus or minus 3 points.
    = 54 %, 47 %, date, 3 %p
    Two-thirds of respondents aged 65 and over said they had been vaccinated \
    at least twice.
    = 2/3, 65 year at_least, 2 at_least
    The trial enrolled 2,450 patients; those given the 10-mg dose were 38% \
    less likely to relapse.
    = 2450 patients, 10 mg, 38 %
    One teaspoon of the syrup contains 160 milligrams of the drug, half the \
    maximum daily dose.
    = 1 tsp, 160 mg, 0.5
    The chip packs 208 billion transistors and delivers up to 20 petaflops, \
    2.5 times its predecessor.
    = 208000000000 transistors, 20 PFLOPS at_most, 2.5 times
    Monthly users topped 1.2bn in the quarter, of whom 310m pay for the \
    $9.99-a-month plan.
    = 1200000000 over, 310000000, 9.99 USD
    The phone has a 6.7-inch screen, a 5,000mAh battery and starts at £799, \
    £50 more than last year's model.
    = 6.7 in, 5000 mAh, 799 GBP, 50 GBP, date
    Brent crude settled at $82.41 a barrel, up 1.7%, while gold hovered \
    around $2,400 an ounce.
    = 82.41 USD/bbl, 1.7 %, 2400 USD/oz about
    Hiring slowed to 114,000 jobs last month, well below the 175,000 \
    economists had forecast.
    = 114000 jobs, date, 175000
    The company raised $1.25 billion at a valuation of just over $30 \
    billion, nearly triple its worth two years ago.
    = 1250000000 USD, 30000000000 USD slightly_over, 3 slightly_under, 2 year
    Rents have risen by half since 2019, and mortgage payments have all but \
    doubled.
    = 0.5, date, 2
    House prices fell for a third straight month, dropping 0.4% from \
    September.
    = no. 3, 0.4 %, date
    Chelsea won 3-0 away, their fifth victory in six matches, to move within \
    two points of the top four.
    = , no. 5, 6, 2 points, 4
    The 23-year-old finished runner-up in 10.2 seconds, 0.03 off the world \
    record.
    = 23 year, 10.2 s, 0.03
    Nearly 62,000 fans saw the hosts lose 27-24 in double overtime.
    = 62000 slightly_under, 
    Sinner won 6-4, 7-6 (7-5) in two hours and 14 minutes.
    = , , , 134 min
    A magnitude-6.1 quake struck 18 miles northeast of the city at a depth \
    of 10 km, killing at least 43.
    = 6.1, 18 mi, 10 km, 43 at_least
    Wildfires have burned through more than 40,000 acres, forcing some \
    100,000 people from their homes.
    = 40000 acre over, 100000 people about
    Carbon dioxide levels hit 427 parts per million in May, about 50% above \
    pre-industrial levels.
    = 427 ppm, date, 50 % about
    Seas could rise by 0.3 to 1.1 metres by 2100, depending on emissions.
    = 0.3…1.1 m, date
    The Senate confirmed her by a 52-to-47 vote, with one abstention.
    = 
    Only four in 10 adults get the recommended 150 minutes of exercise a \
    week.
    = 0.4, 150 min
    The vaccine was 95% effective and cut hospitalisations tenfold, \
    according to a study of 1.2 million people.
    = 95 %, 10, 1200000 people
    Patients lost an average of 15kg, or two and a half stone, over 18 \
    months.
    = 15 kg, 2.5 stone, 18 month
    Engineers built a 5-nanometre sensor that draws just 0.3 milliwatts, a \
    tenth of what rivals need.
    = 5 nm, 0.3 mW, 0.1
    The rocket stands 121 metres tall, weighs 5,000 tonnes and can lift up \
    to 150 tonnes to orbit.
    = 121 m, 5000 t, 150 t at_most
    Inflation eased to 2.4% in September from 2.5% the month before, its \
    lowest in three and a half years.
    = 2.4 %, date, 2.5 %, 3.5 year
    The yen weakened past 152 to the dollar, its softest since late July.
    = 152, date
    Sales rose 6 percent to $94.9 billion, while earnings per share came in \
    at $1.64, a penny above forecasts.
    = 6 %, 94900000000 USD, 1.64 USD
    Tesla delivered 462,890 vehicles, 6.4% more than a year ago but shy of \
    the 463,310 analysts expected.
    = 462890 vehicles, 6.4 %, 1 year, 463310
    The bank set aside £1.2bn-£1.5bn for claims and will cut between 8,000 \
    and 10,000 jobs.
    = 1200000000…1500000000 GBP, 8000…10000 jobs
    Gas averages $3.19 a gallon, down 14 cents from last week.
    = 3.19 USD/gal, 14 cent, date
    The deal values the firm at 22 times earnings, a premium of 45% to \
    Friday's close.
    = 22 times, 45 %
    Ohtani became the first player with 50 home runs and 50 steals in a \
    season.
    = no. 1, 50, 50
    They trailed 14-0 before scoring 28 unanswered points in the second half.
    = , 28, date
    She cleared 2.10m on her third attempt to break a 37-year-old record by \
    a centimetre.
    = 2.1 m, no. 3, 37 year
    Kipchoge covered the 42.195 km in 2:01:39, shaving 78 seconds off the \
    old mark.
    = 42.195 km, time, 78 s
    Gusts of up to 160km/h left about 1.4m homes without power.
    = 160 km/h at_most, 1400000 homes about
    The lake has shrunk to a quarter of its size in the 1960s, losing some \
    3ft a year.
    = 0.25, date, 3 ft about
    The ruling party won 215 of the 465 seats, 18 short of a majority.
    = 215, 465 seats, 18
    She took 51.2% of the vote to his 48.8%, a margin of some 90,000 ballots.
    = 51.2 %, 48.8 %, 90000 about
    The bill passed by a two-vote margin after a 14-hour debate.
    = 2, 14 h
    One in three patients dropped out, and the drug lowered LDL cholesterol \
    by 50 mg/dL on average.
    = 1/3, 50 mg/dL
    Adults should get seven to nine hours of sleep and drink about eight \
    8-ounce glasses of water a day.
    = 7…9 h, 8 about, 8 oz
    The 13-inch laptop has 16GB of RAM, a 1TB SSD and up to 22 hours of \
    battery life.
    = 13 in, 16 GB, 1 TB, 22 h at_most
    One voter in eight stayed at home, and three homes in ten were empty.
    = 0.125, 0.3
    Rescuers found two people in five wrecked cars.
    = 2 people, 5 vehicle
    Unemployment edged up to 4.3% from 4.2%, and the bridge carries up to \
    300 tons.
    = 4.3 %, 4.2 %, 300 ton at_most
    The deficit shrank by £2.3bn to £18.0bn; rents will rise by $3 to $5.
    = 2300000000 GBP, 18000000000 GBP, 3…5 USD
    The S&P 500 rose 0.8%, or 52.14 points, to 6,664.36.
    = 0.8 %, 52.14 points, 6664.36
    The index gained 1.2 percent (about 31 points); support fell 3 points \
    from 41%.
    = 1.2 %, 31 points about, 3 %p, 41 %
    She won 6-4, 3-6, 7-5 after 161 minutes and is ranked between 3-6.
    = , , , 161 min, 3…6
    The tunnel cost SFr12.2bn and carried 1,200 children on its first day.
    = 12200000000 CHF, 1200, no. 1
    Shares rose 3p to 245.5p, and the stream runs at 1080p until 5 p.m.
    = 3 penny, 245.5 penny, time
    Inflation ran high for 4-1/2 years; a 3-1/2-inch disk fits a 5-1/4 slot.
    = 4.5 year, 3.5 in, 5.25
    The form of 2025-1/2 lists page 3-1/7.
    = date, 0.5
    Fines run to €500m ($540m) or more.
    = 500000000 EUR at_least, 540000000 USD
    It took 5 microseconds, 3 nanoseconds, then 2 hours, 30 minutes; the \
    5-kiloton device settles at T+1.
    = 5 us, 3 ns, 150 min, 5 kt
    """
}
