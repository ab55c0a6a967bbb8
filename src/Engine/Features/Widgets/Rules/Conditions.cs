namespace OrchardCore.Rules.Models;

public class AllConditionGroup : DisplayTextConditionGroup;

public class AnyConditionGroup : DisplayTextConditionGroup;

public class BooleanCondition : Condition
{
    public bool Value { get; set; }
}

public class HomepageCondition : Condition
{
    /// <summary>Whether the condition holds on the home page, or everywhere but there.</summary>
    public bool Value { get; set; }
}

public class IsAnonymousCondition : Condition;

public class IsAuthenticatedCondition : Condition;

public class JavascriptCondition : Condition
{
    public string? Script { get; set; }
}

public class ContentTypeCondition : Condition
{
    public string? Value { get; set; }
    public ConditionOperator? Operation { get; set; }
}

public class CultureCondition : Condition
{
    public string? Value { get; set; }
    public ConditionOperator? Operation { get; set; }
}

public class RoleCondition : Condition
{
    public string? Value { get; set; }
    public ConditionOperator? Operation { get; set; }
}

public class UrlCondition : Condition
{
    public string? Value { get; set; }
    public ConditionOperator? Operation { get; set; }
}
