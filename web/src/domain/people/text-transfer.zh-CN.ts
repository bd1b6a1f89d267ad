// Transfers and secondments.
export default {
  transfer: {
    title: '调动', lead: '教师调出、调入与借调。双方同意后生效；未答复前不能再次报名或办理其他调动。', askIn: '调入教师', sendOut: '调出或借调', ask: '提出申请',
    kindName: '类型', kind: { 'transfer-out': '调出', 'transfer-in': '调入', secondment: '借调', return: '借调结束' }, forGood: { 'transfer-out': '人事关系随之转出', 'transfer-in': '人事关系随之转入' }, forATime: '人事关系不变，只在一段时间内去另一所学校',
    stateName: '状态', state: { pending: '待答复', accepted: '已接收', refused: '已退回', withdrawn: '已撤回', reversed: '已撤销', agreed: '已同意', running: '借调中', over: '已结束', recorded: '已登记' },
    box: { 'to-decide': '待我办理', asked: '我提出的', all: '全部' }, anyKind: '全部类型', anyState: '全部状态',
    from: '原单位', to: '去向', day: '生效日期', span: '{from} 至 {until}', document: '文号', reason: '原因', reasonHint: '对方会看到这里写的原因。',
    dayHint: '可以填过去的日期，例如开学日；不能晚于今天。', stayFrom: '开始日期', stayUntil: '最后一天', stayHint: '不填最后一天的，由任一方办理结束。', lastDay: '借调最后一天',
    sendOutOf: '调出或借调 · {name}', toSchool: '去向', toSchoolHint: '全部学校与教育局都可查到；不清楚是哪所学校时，选对方的教育局，由其安排。', typeName: '输入名称或代码查找', noUnit: '没有找到，请输入至少两个字',
    sendOutLead: '提交后由对方接收或退回。答复前，正在进行的培训不受影响。',
    askInTitle: '调入教师', numberHint: '姓名与证件号码都相符才能找到；每次查找都会记录。', intoSchool: '调入学校', askInLead: '提交后由原单位同意或退回；没有找到时，不会显示此人在哪里。', chooseHint: '请安排本单位下属的一所学校。',
    step: { acceptance: '接收', agreement: '同意', refusal: '退回', withdrawal: '撤回', reversal: '撤销', return: '结束借调' },
    stepLead: {
      acceptance: '接收后，人员关系自生效日期起转入；学时与证书随人，已占用的名额和进行中的培训留在原单位。', agreement: '同意后，人员关系自生效日期起转到对方学校；学时与证书随人，已占用的名额和进行中的培训留在本单位。', secondment: '同意后，借入学校在借调期间可以查看此人资料；人员关系、统计与名额都不变。', refusal: '退回后，此人仍在原单位。',
      withdrawal: '撤回后，此人仍在原单位，可以重新提出。', reversal: '撤销后，此人回到原单位，如同没有调动过；新学校已为其报名的不能撤销。', return: '结束后，借入学校不再能查看此人资料。',
    },
    done: { pending: '已提出申请，等待对方答复：{name}', accepted: '已接收：{name}', refused: '已退回：{name}', withdrawn: '已撤回：{name}', reversed: '已撤销：{name}', agreed: '已同意借调：{name}', running: '已办理：{name}', over: '借调已结束：{name}' },
    move: '区域内调动', moveOf: '区域内调动 · {name}', moveFrom: '现在：{unit}', moveHint: '只能选本单位管辖的学校；调到别处请用“调出或借调”。', moveTouches: '会改变什么', moveWhat: { goes: '人员关系、专任与培训存量自生效日期起转到新学校，立即生效', stays: '已占用的名额、进行中的报名和以往的统计留在原学校', account: '本人的账号随之转到新学校' }, moveRunning: '正在进行的 {n} 项培训仍由原学校办理：{names}', moveNow: '确认调动', moved: '{name}已调到{unit}',
    rowSee: '查看调动', rowAsk: '申请调入', rowAsked: '已提出申请：{name}',
    none: '没有调动', noneHint: { 'to-decide': '有教师要调入或调出本单位时，会显示在这里。', asked: '在教师的页面可以办理调出；点“调入教师”可以向原单位申请。', all: '换个条件再看。' },
    ofPerson: '调动与借调', noneOfPerson: '没有调动记录。', guest: '此人由{from}借调来，本单位只能查看。', pendingNote: '有一笔调动等待答复，答复前不能再次报名。',
  },
};
