#include "app/command_generate_plan.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "app/tables.h"

namespace xingtan::app {
namespace {

using people::Stage;

constexpr std::int64_t kCounties = 183;
constexpr std::string_view kOneCity = "自贡";

struct CityName {
    std::string_view short_name;  // as the table has it
    const char* name;
    const char* code;
};
constexpr CityName kCityNames[] = {{"成都", "成都市", "510100"},
                                   {"自贡", "自贡市", "510300"},
                                   {"攀枝花", "攀枝花市", "510400"},
                                   {"泸州", "泸州市", "510500"},
                                   {"德阳", "德阳市", "510600"},
                                   {"绵阳", "绵阳市", "510700"},
                                   {"广元", "广元市", "510800"},
                                   {"遂宁", "遂宁市", "510900"},
                                   {"内江", "内江市", "511000"},
                                   {"乐山", "乐山市", "511100"},
                                   {"南充", "南充市", "511300"},
                                   {"眉山", "眉山市", "511400"},
                                   {"宜宾", "宜宾市", "511500"},
                                   {"广安", "广安市", "511600"},
                                   {"达州", "达州市", "511700"},
                                   {"雅安", "雅安市", "511800"},
                                   {"巴中", "巴中市", "511900"},
                                   {"资阳", "资阳市", "512000"},
                                   {"阿坝", "阿坝藏族羌族自治州", "513200"},
                                   {"甘孜", "甘孜藏族自治州", "513300"},
                                   {"凉山", "凉山彝族自治州", "513400"}};

// One kind of school: a column of the table, how many teach in one, and what its schools are called.
struct SchoolName {
    const char* name;
    Stage stage;
};
constexpr SchoolName kKindergartens[] = {{"幼儿园", Stage::Preschool}};
constexpr SchoolName kSchools[] = {{"小学", Stage::Primary},
                                   {"中心小学", Stage::Primary},
                                   {"初级中学", Stage::Junior},
                                   {"实验小学", Stage::Primary},
                                   {"高级中学", Stage::Senior}};
constexpr SchoolName kVocational[] = {{"职业高级中学", Stage::VocationalSenior}};
struct SchoolKind {
    std::size_t column;
    std::int64_t teachers_each;
    std::span<const SchoolName> names;
};
const SchoolKind kKinds[] = {{1, 16, kKindergartens}, {2, 38, kSchools}, {3, 80, kVocational}};

using Row = std::vector<std::string>;  // city, kindergarten, primary_secondary, vocational, total, …

std::int64_t figure(const Row& row, std::size_t column) { return std::stoll(row[column]); }
std::int64_t total_of(const Row& row) { return figure(row, 1) + figure(row, 2) + figure(row, 3); }

std::vector<std::int64_t> even_shares(std::int64_t total, std::int64_t parts) {
    std::vector<std::int64_t> out;
    for (std::int64_t i = 0; i < parts; ++i) out.push_back(total / parts + (i < total % parts ? 1 : 0));
    return out;
}

// Largest remainder; nobody is left without.
std::vector<std::int64_t> counties_by_teachers(const std::vector<Row>& rows) {
    std::int64_t teachers = 0;
    for (const auto& row : rows) teachers += total_of(row);
    std::vector<std::int64_t> out;
    std::vector<std::pair<std::int64_t, std::size_t>> remainders;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto exact = total_of(rows[i]) * kCounties;
        out.push_back(std::max<std::int64_t>(1, exact / teachers));
        remainders.emplace_back(exact % teachers, i);
    }
    std::sort(remainders.rbegin(), remainders.rend());
    auto missing = kCounties - std::accumulate(out.begin(), out.end(), std::int64_t{0});
    for (std::size_t i = 0; missing > 0; i = (i + 1) % remainders.size(), --missing)
        ++out[remainders[i].second];
    return out;
}

void add_schools(CountyPlan& county, const SchoolKind& kind, std::int64_t teachers) {
    const auto sizes = even_shares(teachers, std::max<std::int64_t>(1, teachers / kind.teachers_each));
    for (const auto size : sizes) {
        const auto number = county.schools.size() + 1;
        const auto& name = kind.names[number % kind.names.size()];
        county.schools.push_back(
            {county.name + "杏坛第" + std::to_string(number) + name.name, name.stage, size});
    }
}

CityPlan city_from(const Row& row, std::int64_t counties) {
    const auto* named = std::find_if(std::begin(kCityNames), std::end(kCityNames),
                                     [&](const CityName& city) { return city.short_name == row[0]; });
    CityPlan city{named->name, named->code, {}};
    for (std::int64_t i = 1; i <= counties; ++i)
        city.counties.push_back({row[0] + "第" + std::to_string(i) + "县", {}});
    for (const auto& kind : kKinds) {
        const auto shares = even_shares(figure(row, kind.column), counties);
        for (std::size_t i = 0; i < shares.size(); ++i) add_schools(city.counties[i], kind, shares[i]);
    }
    return city;
}

}  // namespace

std::int64_t CountyPlan::teachers() const {
    std::int64_t sum = 0;
    for (const auto& school : schools) sum += school.teachers;
    return sum;
}

std::int64_t CityPlan::teachers() const {
    std::int64_t sum = 0;
    for (const auto& county : counties) sum += county.teachers();
    return sum;
}

std::vector<CityPlan> plan_of(PlanSize size) {
    auto rows = table("sichuan-2016-trained.csv");
    rows.erase(rows.begin());
    const auto counties = counties_by_teachers(rows);
    std::vector<CityPlan> cities;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (size == PlanSize::Sichuan || rows[i][0] == kOneCity)
            cities.push_back(city_from(rows[i], counties[i]));
    return cities;
}

}  // namespace xingtan::app
